"""Keeps standard output for the result: what anything else prints goes to standard error."""

from __future__ import annotations

import os
import sys
from typing import Protocol, TextIO

from how_codegen.errors import HowError


class Output(Protocol):
    """Where the result goes."""

    def write(self, data: bytes, /) -> object:
        """Write all of `data`."""

    def flush(self) -> object:
        """Let it be read."""


def claim_standard_output() -> Output:
    """Return the process's standard output, and give everybody else standard error instead.

    That holds for `print`, for libraries written in C and for child processes, and until the
    process ends: a function registered with `atexit`, or a thread that runs on after a
    cancellation, must not print behind the result either.

    Raises:
        HowError: there is no standard output.
    """
    real = sys.stdout
    if real is None:
        raise HowError("standard output is closed, so there is no place for the result")
    real.flush()
    sys.stdout = sys.stderr
    try:
        descriptor = real.fileno()
    except (OSError, ValueError):  # It was replaced by an object without a file.
        return _TextOutput(real)
    output = os.fdopen(os.dup(descriptor), "wb")
    try:
        os.dup2(sys.stderr.fileno(), descriptor)
    except (AttributeError, OSError, ValueError):  # There is no standard error.
        os.dup2(os.open(os.devnull, os.O_WRONLY), descriptor)
    return output


class _TextOutput:
    """Takes the bytes for a stream that takes text only."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, data: bytes, /) -> None:
        self._stream.write(data.decode())

    def flush(self) -> None:
        self._stream.flush()

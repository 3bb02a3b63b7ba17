"""Writes a workflow's result as JSON."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence, Set
from pathlib import PurePath
from typing import Any

import msgspec

from how_codegen.run.failure import shortened
from how_codegen.run.output import Output


class NotJsonError(TypeError):
    """The result holds something that JSON cannot hold."""


def write_result(result: object, output: Output, *, show_value: bool) -> bool:
    """Write a result as indented JSON.

    Where JSON cannot hold it, nothing is written: a program that reads the output shall not take
    a piece of it for the result. Standard error then names the type in the way, and shows the
    beginning of the result's `repr`, since the workflow did run.

    Args:
        result: what the workflow returned.
        output: where to write it.
        show_value: whether standard error may show the result.

    Returns:
        Whether it was written.

    Raises:
        BrokenPipeError: nobody reads it.
    """
    try:
        text = encode_result(result)
    except NotJsonError as error:
        print(f"how: error: the workflow ran, but {error}", file=sys.stderr)
        if show_value:
            print(f"  the result is {shortened(result)}", file=sys.stderr)
        print(f"  {_TIP}", file=sys.stderr)
        return False
    try:
        output.write(text)
        output.flush()
    except BrokenPipeError:
        raise
    except OSError as error:  # Such as a full disk.
        reason = error.strerror
        print(
            f"how: error: the workflow ran, but cannot write its result: {reason}", file=sys.stderr
        )
        return False
    return True


_TIP = "return a dataclass, dictionary, list, number or string, or write to a file in a task"


def encode_result(result: object) -> bytes:
    """Return a result as indented JSON with a line end.

    Dataclasses, enums, sets, dates, paths and anything like a dictionary or a list are taken;
    NaN and infinity become null.

    Raises:
        NotJsonError: it, or something in it, cannot be written as JSON.
    """
    try:
        text = msgspec.json.encode(result, enc_hook=_simplify)
    except NotJsonError:
        raise
    except RecursionError:
        raise NotJsonError("its result contains itself, or is nested too deeply") from None
    except (TypeError, ValueError, AttributeError) as error:
        raise NotJsonError(f"its result cannot be written as JSON: {error}") from None
    return msgspec.json.format(text, indent=2) + b"\n"


def _simplify(value: object) -> Any:
    """Replace what msgspec does not know; it asks for a dictionary's keys too."""
    if isinstance(value, PurePath):
        return str(value)
    if value is None or isinstance(value, bool | tuple):
        kind = type(value).__name__
        raise NotJsonError(f"its result cannot be written as JSON: it has keys of type {kind}")
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, Sequence | Set):
        return list(value)
    kind = f"{type(value).__module__}.{type(value).__qualname__}".removeprefix("builtins.")
    raise NotJsonError(f"its result cannot be written as JSON: there is no JSON for {kind}")

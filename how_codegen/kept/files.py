"""The files of kept values: whole or not there at all."""

from __future__ import annotations

import contextlib
import os
import zlib
from pathlib import Path
from typing import TypeVar

import msgspec

Value = TypeVar("Value")


def kept_folder(cache_dir: str) -> Path | None:
    """Where values are kept: beside mypy's cache, if it has one."""
    return None if cache_dir == os.devnull else Path(cache_dir, "how-codegen")


def load(file: Path, decoder: msgspec.msgpack.Decoder[Value]) -> Value | None:
    """What `save` wrote; None where that is missing, damaged or of another version."""
    try:
        data = file.read_bytes()
        checksum, content = data[:8], data[8:]
        return decoder.decode(content) if checksum == _checksum(content) else None
    except (OSError, ValueError, RecursionError):
        return None


def save(file: Path, value: object) -> None:
    """Replace the file; where it cannot be written, later runs only take longer."""
    content = msgspec.msgpack.encode(value)
    replace(file, _checksum(content), content)


def replace(file: Path, *parts: bytes) -> None:
    """Replace the file by these parts, if that can be done."""
    temporary = file.with_name(f"{file.name}.{os.getpid()}.tmp")
    with contextlib.suppress(OSError):
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            with temporary.open("wb") as opened:
                opened.writelines(parts)
            temporary.replace(file)
        finally:
            temporary.unlink(missing_ok=True)


def _checksum(content: bytes) -> bytes:
    return b"%08x" % zlib.crc32(content)

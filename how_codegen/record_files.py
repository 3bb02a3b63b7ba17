"""Where records are on disk: what the plugin that writes them and the reader must agree on.

A leaf of its own, without the record types: the plugin needs it in every run of mypy, and those
only where there is something to record.
"""

from __future__ import annotations

import os
import zlib
from pathlib import Path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    class CacheOptions(Protocol):
        """Those of mypy's options that decide where its cache is."""

        cache_dir: str
        python_version: tuple[int, int]
        sqlite_cache: bool
        fixed_format_cache: bool


DIRECTORY_VARIABLE = "HOW_CODEGEN_RECORDS"
"""The environment variable that names another directory, for runs without a cache of mypy's."""

OVERLAY_PREFIX = "how-overlay-"
"""How the temporary folder of files that are not written yet begins: no place to show a user."""

RECORD = ".record"
EMPTY = ".empty"
"""A checked module has one of two files: with a record, or empty as there is nothing to record."""


def record_directory(options: CacheOptions) -> Path | None:
    """The directory of the records that belong to a cache of mypy's; None where there is none."""
    override = os.environ.get(DIRECTORY_VARIABLE)
    if override:
        return Path(override)
    if options.cache_dir == os.devnull:
        return None
    # mypy keeps a cache of its own for each of these: what one knows is nothing to another.
    kind = ("" if options.sqlite_cache else "-files") + (
        "" if options.fixed_format_cache else "-json"
    )
    major, minor = options.python_version
    return Path(options.cache_dir, f"{major}.{minor}", f"how-codegen{kind}")


def record_file(directory: Path, module: str) -> Path:
    """The file of a module's record, and of the places that its messages show."""
    return directory / f"{module}{RECORD}"


def empty_file(directory: Path, module: str) -> Path:
    """The file that says of a module that it has nothing to record."""
    return directory / f"{module}{EMPTY}"


def seal(places: bytes, record: bytes) -> bytes:
    """The content of a record's file: `record` is one line, `places` are any number of lines."""
    content = places + record
    return b"%08x\n%b" % (zlib.crc32(content), content)


def unseal(data: bytes) -> tuple[bytes, bytes]:
    """The places and the record that were sealed; `ValueError` where the file was spoiled."""
    checksum, _, content = data.partition(b"\n")
    if checksum != b"%08x" % zlib.crc32(content):
        raise ValueError("the file of a record was spoiled")
    end_of_places = content.rfind(b"\n") + 1
    return content[:end_of_places], content[end_of_places:]

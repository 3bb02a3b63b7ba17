"""The records that the plugin left of the modules of a run, decoded where one is needed."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from functools import cached_property
from pathlib import Path

from how_codegen import records
from how_codegen.errors import HowError
from how_codegen.files.digest import digest
from how_codegen.record_files import EMPTY, RECORD, record_file, unseal
from how_codegen.records import ModuleRecord


class RecordFile:
    """The record of one module. Most of a large project's are what they were: then the digest is
    all that anybody wants of one.

    `has_facts`: it says something of what the modules of others may depend on.
    """

    def __init__(self, module: str, data: bytes) -> None:
        self._module = module
        self._data: bytes | None = data
        self.has_facts = not data.endswith(records.NO_FACTS)

    @cached_property
    def digest(self) -> str:
        """A digest of all that the record says."""
        return digest(self._data or b"")

    @cached_property
    def record(self) -> ModuleRecord:
        """What it says.

        Raises:
            HowError: it is no record of this version.
        """
        data, _ = self._data or b"", self.digest
        self._data = None  # nobody asks again, and there may be many
        try:
            return records.decode(data)
        except ValueError as error:
            tip = "delete mypy's cache, and run again"
            raise HowError(f"the record of {self._module} is of no use: {error}", tip=tip) from None


def read_records(
    directory: Path, modules: Iterable[str], output: str
) -> dict[str, RecordFile | None]:
    """The record of each module that has been checked; None where there was nothing to record, and
    for modules in the output folder, of which nobody asks what they hold."""
    try:
        there = frozenset(os.listdir(directory))  # noqa: PTH208
    except OSError:
        return {}
    found: dict[str, RecordFile | None] = {}
    for module in modules:
        is_recorded = f"{module}{RECORD}" in there
        if f"{module}{EMPTY}" in there or (is_recorded and module.startswith(output)):
            found[module] = None
        elif is_recorded:
            # One that was spoiled has been written anew, if anything can be written there.
            with suppress(OSError, ValueError):
                data = record_file(directory, module).read_bytes()
                found[module] = RecordFile(module, unseal(data)[1])
    return found

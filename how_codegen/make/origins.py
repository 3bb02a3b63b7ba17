"""What the lock keeps of where a module's lines are from: by the place of each HOW and the call."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath

from how_codegen.definitions import Definitions
from how_codegen.lines.map import Source, dump_source
from how_codegen.lines.marks import Origin
from how_codegen.plan import Specialization
from how_codegen.records import Name


def origins_of(
    item: Specialization,
    definitions: Definitions,
    hows: Sequence[Name],
    origins: Sequence[Origin | None],
) -> dict[str, str]:
    """The lines of one module by where they are from.

    A key is a file and a name in it, `shop/hows.py:pipe`, or `module:name` for a file that is not
    the project's. What is from no HOW is from the call, which comes first.
    """
    found = {f"{_file(item.path, item.module)}:{item.top}": ""}
    for number, how in enumerate(hows):
        lines = {
            line: origin.line
            for line, origin in enumerate(origins, 1)
            if origin is not None and origin.source == number
        }
        path, digest = definitions.place(how)
        found[f"{_file(path, how.module)}:{how.path}"] = dump_source(Source(digest, lines))
    return found


def _file(path: str, module: str) -> str:
    """The file as every machine has it, if it is one of the project's; else the module."""
    file = PurePosixPath(path)
    is_elsewhere = file.is_absolute() or ".." in file.parts or "site-packages" in file.parts
    return module if is_elsewhere else file.as_posix()

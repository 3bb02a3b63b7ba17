"""Blueprints of earlier runs, by what they were made from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from how_codegen.blueprint import HowScope
from how_codegen.constants.decisions import Analysed
from how_codegen.files.digest import digest
from how_codegen.kept.files import load, save
from how_codegen.records import HowDefinition, Name, Span

FILE_NAME = "blueprints"


class KeptHow(msgspec.Struct, frozen=True):
    """A HOW, and the blueprints that its calls needed so far.

    `key` is a digest of what both depend on. `scope` is None where the HOW has no definition that
    can be found. `lines` is the digest of its lines, by which the lock knows them.
    """

    key: str
    scope: HowScope | None
    lines: str = ""
    analysed: tuple[Analysed, ...] = ()


class _Kept(msgspec.Struct, frozen=True):
    version: str
    hows: dict[str, KeptHow]


_DECODER = msgspec.msgpack.Decoder(_Kept)


def how_key(
    how: Name,
    path: str,
    text: bytes,
    recorded: tuple[HowDefinition | None, Sequence[Span], Sequence[str]],
) -> str:
    """The key of a HOW: all that its scope and blueprints depend on, beside the generator.

    Its name, whether its module is a package, the module's text, and what the checker `recorded`:
    the HOW, where it calls others, and the names of its module that other modules assign. What a
    call decides is no part of it: see `decisions`.
    """
    is_package = Path(path).stem == "__init__"
    return digest(how.fullname, str(is_package), text, msgspec.msgpack.encode(recorded))


class KeptBlueprints:
    """Reads the file when it is first asked; `folder` is None where nothing is kept."""

    def __init__(self, folder: Path | None, version: str) -> None:
        self._file = folder / FILE_NAME if folder is not None else None
        self._version = version
        self._found: dict[str, KeptHow] | None = None

    def find(self, how: Name, key: str) -> KeptHow | None:
        """What is known of a HOW, if it is still true."""
        found = self._all().get(how.fullname)
        return found if found is not None and found.key == key else None

    def save(self, hows: dict[str, KeptHow], *, is_whole: bool) -> None:
        """Keep these HOWs for later runs, and others only unless this `is_whole`."""
        after = hows if is_whole else {**self._all(), **hows}
        if self._file is not None and after != self._all():
            save(self._file, _Kept(self._version, after))
            self._found = after

    def _all(self) -> dict[str, KeptHow]:
        if self._found is None:
            kept = load(self._file, _DECODER) if self._file is not None else None
            self._found = kept.hows if kept is not None and kept.version == self._version else {}
        return self._found

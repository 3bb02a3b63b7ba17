"""What the modules of a project say that may concern the modules made from any other of them."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from how_codegen.check.read_records import RecordFile
from how_codegen.files.digest import digest
from how_codegen.records import Name


class ProjectFacts(msgspec.Struct, frozen=True):
    """The names that other modules assign than their own, and those that are nothing at runtime."""

    assigned: frozenset[Name]
    typing_only: frozenset[Name]

    @property
    def digest(self) -> str:
        """What tells whether anything of it is new."""
        every = (sorted(self.assigned), sorted(self.typing_only))
        return digest(*(f"{kind} {name.fullname}" for kind in (0, 1) for name in every[kind]))


def project_facts(records: Iterable[RecordFile | None]) -> ProjectFacts:
    """The facts that records say; the most say none, and need not be decoded."""
    known = [file.record for file in records if file is not None and file.has_facts]
    return ProjectFacts(
        frozenset(name for record in known for name in record.assigned),
        frozenset(Name(record.module, one) for record in known for one in record.typing_only),
    )

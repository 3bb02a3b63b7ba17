"""Two routines of the project with one name and version, or two HOWs with one name.

A routine's identity, which logs and results show, is `name:version`. Names that nobody wrote down,
since they are just the functions' own, may be equal in several modules: at least one of the
clashing names is explicit.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from how_codegen import diagnostics
from how_codegen.check import Checked, CheckedModule
from how_codegen.findings import Finding
from how_codegen.plan.project_finding import project_finding
from how_codegen.records import GivenName, Name

_CODE = diagnostics.NAME


class _Named(NamedTuple):
    """Something that is called `given`; `name` is where it is defined."""

    kind: str
    path: str
    is_asked: bool
    name: Name
    given: GivenName

    @property
    def order(self) -> tuple[str, int, int]:
        return self.path, self.given.span.line, self.given.span.column


def name_clashes(checked: Checked, without: Collection[str] = ()) -> tuple[Finding, ...]:
    """One finding for each name that is wanted twice, at the last explicit one asked for.

    The modules `without` name nothing.
    """
    groups: dict[tuple[str, str, str | None], dict[Name, _Named]] = {}
    for name, module in checked.modules.items():
        # A generated module is called like the call that it is made from, on purpose.
        if module.may_have_calls and name not in without:
            for item in _named(module):
                # Several definitions of one function, under `if` and `else`, are one thing.
                same = groups.setdefault((item.kind, item.given.text, item.given.version), {})
                same.setdefault(item.name, item)
    # Nearly every group is one thing with a name of its own.
    findings = [_finding(list(group.values())) for group in groups.values() if len(group) > 1]
    return tuple(sorted(finding for finding in findings if finding is not None))


def _named(module: CheckedModule) -> Iterator[_Named]:
    if module.record is None or _CODE.name in module.disabled:
        return
    for routine in module.record.routines:
        yield _Named("routines", module.path, module.is_asked, routine.name, routine.given)
    for how in module.record.definitions:
        if how.given is not None:
            yield _Named("HOWs", module.path, module.is_asked, how.name, how.given)


def _finding(group: list[_Named]) -> Finding | None:
    known = sorted((item for item in group if not item.given.ignored), key=lambda item: item.order)
    explicit = [item for item in known if item.given.is_explicit]
    if len(known) < 2 or not explicit:
        return None
    # The place to mend is a name that somebody wrote, if there is one among what is asked for.
    asked = [item for item in explicit if item.is_asked] or [
        item for item in known if item.is_asked
    ]
    if not asked:
        return None
    last, text, version = asked[-1], asked[-1].given.text, asked[-1].given.version
    number = "two" if len(known) == 2 else str(len(known))
    message = f'{number} {last.kind} are called "{text}": give each a name of its own'
    if version is not None:
        message = (
            f'{number} {last.kind} are called "{text}", version "{version}": '
            "give each a name or a version of its own"
        )
    notes = tuple(
        f"{item.name.last} is called that, too ({item.path}:{item.given.span.line})"
        for item in known
        if item is not last
    )
    return project_finding(last.path, last.given.span, _CODE, message, notes)

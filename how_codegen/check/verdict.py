"""Which of the checker's messages stand in the way of generating, and which are only counted."""

from __future__ import annotations

import msgspec

from how_codegen.check import Checked, CheckedModule
from how_codegen.findings import Finding
from how_codegen.records import Span
from how_codegen.settings import Settings


class Verdict(msgspec.Struct, frozen=True):
    """`blocking` errors are about the HOWs and HOW calls asked for; `others` is a count."""

    blocking: tuple[Finding, ...]
    others: int


def judge(checked: Checked, settings: Settings) -> Verdict:
    """Split the errors. What is in the output folder is what a run repairs: it never counts."""
    own = {module.path: module for module in checked.modules.values() if module.is_asked}
    blocking: list[Finding] = []
    others = 0
    for finding in checked.findings:
        in_output = finding.path.startswith(f"{settings.output}/")
        if not finding.is_error or (in_output and checked.complete):
            continue
        about_how = finding.path in own and (
            (finding.code or "").startswith("how-")
            or any(_covers(span, finding) for span in _spans(own[finding.path]))
        )
        if about_how or finding.code == "syntax" or not checked.complete:
            blocking.append(finding)
        else:
            others += 1
    return Verdict(tuple(blocking), others)


def _spans(module: CheckedModule) -> list[Span]:
    """Where a module's HOWs and HOW calls stand."""
    if module.record is None:
        return []
    calls = [call.span for call in module.record.calls if not call.ignored]
    return calls + [definition.span for definition in module.record.definitions]


def _covers(span: Span, finding: Finding) -> bool:
    start = (finding.line, finding.column - 1)
    return (span.line, span.column) <= start <= (span.end_line, span.end_column)

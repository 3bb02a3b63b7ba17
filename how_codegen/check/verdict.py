"""Which of the checker's messages stand in the way of generating, and which are only counted."""

from __future__ import annotations

import msgspec

from how_codegen.check import Checked
from how_codegen.findings import Finding
from how_codegen.records import Span
from how_codegen.settings import Settings


class Verdict(msgspec.Struct, frozen=True):
    """`blocking` errors are about the HOWs and HOW calls asked for; `others` is a count."""

    blocking: tuple[Finding, ...]
    others: int


def judge(checked: Checked, settings: Settings) -> Verdict:
    """Split the errors. What is in the output folder is what a run repairs: it never counts."""
    spans = _spans(checked)
    own = {module.path for module in checked.modules.values() if module.is_asked}
    blocking: list[Finding] = []
    others = 0
    for finding in checked.findings:
        in_output = finding.path.startswith(f"{settings.output}/")
        if not finding.is_error or (in_output and checked.complete):
            continue
        about_how = finding.path in own and (
            (finding.code or "").startswith("how-")
            or any(_covers(span, finding) for span in spans.get(finding.path, ()))
        )
        if about_how or finding.code == "syntax" or not checked.complete:
            blocking.append(finding)
        else:
            others += 1
    return Verdict(tuple(blocking), others)


def _spans(checked: Checked) -> dict[str, list[Span]]:
    found: dict[str, list[Span]] = {}
    for module in checked.modules.values():
        if module.record is not None and module.is_asked:
            calls = [call.span for call in module.record.calls if not call.ignored]
            definitions = [definition.span for definition in module.record.definitions]
            found[module.path] = calls + definitions
    return found


def _covers(span: Span, finding: Finding) -> bool:
    start = (finding.line, finding.column - 1)
    return (span.line, span.column) <= start <= (span.end_line, span.end_column)

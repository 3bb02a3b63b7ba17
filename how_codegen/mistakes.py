"""What is wrong in a project: what the checker said, and what keeps calls from becoming modules."""

from __future__ import annotations

from collections.abc import Sequence

from how_codegen import diagnostics
from how_codegen.check import Checked
from how_codegen.check.verdict import Verdict
from how_codegen.findings import Finding
from how_codegen.plan import Plan, static_finding


def mistakes(
    checked: Checked, verdict: Verdict, plan: Plan, problems: Sequence[Finding]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Every mistake, and those whose code the configuration disables where they are."""
    impossible = sorted((*plan.findings, *problems, *_suppressed(plan)))
    modules = {item.path: item for item in checked.modules.values()} if impossible else {}
    hidden = [one for one in impossible if one.code in modules[one.path].disabled]
    shown = [
        finding
        for finding in impossible
        if finding not in hidden and not _is_explained(finding, verdict.blocking)
    ]
    return (*verdict.blocking, *plan.clashes, *shown), tuple(hidden)


def _is_explained(finding: Finding, by: Sequence[Finding]) -> bool:
    """Does a mistake that mypy has found already say why a call, or its HOW, gets no module?"""
    about = finding.about
    if about is not None:
        return any(
            other.path == about.path and about.first <= other.line <= about.last
            for other in by
            if other.code in _OF_DEFINITIONS
        )
    return any(
        other.path == finding.path and finding.line <= other.line <= finding.end_line
        for other in by
    )


_OF_DEFINITIONS = (diagnostics.BODY.name, diagnostics.RETURN.name, diagnostics.ROUTINE.name)


def _suppressed(plan: Plan) -> list[Finding]:
    """The mistakes whose messages the configuration hides: they must not just lack a module."""
    message = "this call has a mistake that mypy's configuration hides: no module is written for it"
    return [static_finding(item, diagnostics.STATIC, message) for item in plan.refused]

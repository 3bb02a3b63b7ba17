"""A HOW that returns the workflow of another HOW: its own workflow only calls that one."""

from __future__ import annotations

from itertools import chain, count

import libcst as cst

from how_codegen.analyse.marking import Marker
from how_codegen.holes import Hole, HowLocalHole, Text, TypeHole, WorkflowHole
from how_codegen.records import CallableOf


def delegation(
    returned: cst.BaseExpression, declared: CallableOf, marker: Marker, taken: set[str]
) -> tuple[Text, Text]:
    """What the module does once for the other workflow, and the workflow that calls it.

    `taken` are the names that the HOW binds itself.
    """
    mark = ("  ", *marker.line_mark(returned), "\n")
    if isinstance(returned, cst.Name):
        return (), _workflow(marker.expression(returned), declared, taken, mark)
    inner = HowLocalHole(_free("inner", taken))
    made = (inner, " = ", *marker.expression(returned), *mark)
    return made, _workflow((inner,), declared, taken, mark)


def _free(preferred: str, taken: set[str]) -> str:
    candidates = chain([preferred], (f"{preferred}_{number}" for number in count(2)))
    return next(name for name in candidates if name not in taken)


def _workflow(inner: Text, declared: CallableOf, taken: set[str], mark: Text) -> Text:
    """The workflow; `mark` says of each of its lines that it is from the HOW's `return`."""
    types = declared.parameters or ()
    wanted = ["value"] if len(types) == 1 else [f"value_{n + 1}" for n in range(len(types))]
    names: list[str] = []
    for name in wanted:
        names.append(_free(name, {*taken, *names}))
    parameters: list[str | Hole] = []
    for name, type_ in zip(names, types, strict=True):
        parameters += [f"{name}: ", TypeHole(type_), ", "]
    # The declared type gives the parameters no names, so nobody may call them by one.
    only_by_position = ["/"] if types else []
    return (
        "async def ",
        WorkflowHole(is_definition=True),
        "(",
        *parameters,
        *only_by_position,
        ") -> ",
        TypeHole(declared.result),
        ":",
        *mark,
        "    return await ",
        *inner,
        f"({', '.join(names)})",
        *mark,
    )

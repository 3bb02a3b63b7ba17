"""A HOW that returns the workflow of another HOW: its own workflow only calls that one."""

from __future__ import annotations

import libcst as cst

from how_codegen.analyse.marking import Marker
from how_codegen.blueprint import Hole, HowLocalHole, Text, TypeHole, WorkflowHole
from how_codegen.records import CallableOf


def delegation(
    returned: cst.BaseExpression, declared: CallableOf, marker: Marker, taken: set[str]
) -> tuple[Text, Text]:
    """What the module does once for the other workflow, and the workflow that calls it.

    `taken` are the names that the HOW binds itself.
    """
    if isinstance(returned, cst.Name):
        return (), _workflow(marker.expression(returned), declared)
    name = next(
        name for name in ("inner", *(f"inner_{n}" for n in range(2, 99))) if name not in taken
    )
    inner = HowLocalHole(name)
    return (inner, " = ", *marker.expression(returned), "\n"), _workflow((inner,), declared)


def _workflow(inner: Text, declared: CallableOf) -> Text:
    types = declared.parameters or ()
    names = ["value"] if len(types) == 1 else [f"value_{n + 1}" for n in range(len(types))]
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
        ":\n    return await ",
        *inner,
        f"({', '.join(names)})\n",
    )

"""Locals that need an annotation, because a variable is solved wider than what a routine returns.

A HOW's body is right for its type variables; with the routines in their place, a local would be
inferred from what a routine returns. Where that is narrower than the solution (a routine gives
`TorchModel`, the variable stands for `Model`), `list[TorchModel]` is no `list[Model]`, so the local
says what it was for the HOW.
"""

from __future__ import annotations

from how_codegen.blueprint import Blueprint
from how_codegen.records import HowCall, Name, RoutineArgument
from how_codegen.type_refs import substitute, variables_of


def wide_variables(blueprint: Blueprint, call: HowCall) -> frozenset[Name]:
    """The type variables whose solution is not what each routine of the call returns."""
    solved = {item.variable: item.type for item in call.solved}
    wide: set[Name] = set()
    for argument in call.arguments:
        declared = blueprint.slot_results.get(argument.slot)
        if declared is None or not isinstance(argument.value, RoutineArgument):
            continue
        own = argument.value.result
        is_generic = bool(variables_of(own))  # it gives what the slot wants of it
        if not is_generic and own != substitute(declared, solved):
            wide |= variables_of(declared)
    return frozenset(wide)

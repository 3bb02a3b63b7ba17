"""Locals that need an annotation, because a variable is solved wider than what a routine returns.

A HOW's body is right for its type variables; with the routines in their place, a local would be
inferred from what a routine returns. Where that is narrower than the solution (a routine gives
`TorchModel`, the variable stands for `Model`), `list[TorchModel]` is no `list[Model]`, so the local
says what it was for the HOW.
"""

from __future__ import annotations

from collections.abc import Mapping

from how_codegen.blueprint import Blueprint
from how_codegen.records import (
    ArgumentValue,
    ClassType,
    ExpressionArgument,
    HowCall,
    InnerCall,
    Name,
    RoutineArgument,
    TypeRef,
)
from how_codegen.type_refs import substitute, variables_of


def wide_variables(
    blueprint: Blueprint, call: HowCall, blueprints: Mapping[HowCall, Blueprint]
) -> frozenset[Name]:
    """The type variables whose solution is not what each routine of the call returns."""
    solved = {item.variable: item.type for item in call.solved}
    wide: set[Name] = set()
    for argument in call.arguments:
        declared = blueprint.slot_results.get(argument.slot)
        if declared is None or not isinstance(argument.value, _ROUTINES):
            continue
        own = _result(argument.value, blueprints)
        is_generic = own is not None and bool(variables_of(own))  # it gives what the slot wants
        if not is_generic and own != substitute(declared, solved):
            wide |= variables_of(declared)
    # Type checkers ask for the annotation of what never gets a value.
    wide |= {variable for variable, type_ in solved.items() if type_ == _NEVER}
    return frozenset(wide)


_NEVER = ClassType(Name("typing", "Never"))


_ROUTINES = (RoutineArgument, InnerCall, ExpressionArgument)


def _result(value: ArgumentValue, blueprints: Mapping[HowCall, Blueprint]) -> TypeRef | None:
    """What a routine returns; None where that is not known."""
    if isinstance(value, RoutineArgument):
        return value.result
    if not isinstance(value, InnerCall):
        return None
    result = blueprints[value.call].result
    solved = {item.variable: item.type for item in value.call.solved}
    return substitute(result, solved) if result is not None else None

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
    SequenceArgument,
    TypeRef,
)
from how_codegen.type_refs import expanded, substitute, variables_of


def wide_slots(
    blueprint: Blueprint, call: HowCall, blueprints: Mapping[HowCall, Blueprint]
) -> frozenset[str]:
    """The slots whose solved result is not what each of their routines returns, or is `Never`.

    Type checkers ask for the annotation of what never gets a value.
    """
    solved = {item.variable: expanded(item.type) for item in call.solved}
    wide: set[str] = set()
    never = {variable for variable, type_ in solved.items() if type_ == _NEVER}
    for argument in call.arguments:
        declared = blueprint.slot_results.get(argument.slot)
        if declared is not None and variables_of(declared) & never:
            wide.add(argument.slot)
        for value in _members(argument.value) if declared is not None else ():
            own = _result(value, blueprints)
            is_generic = own is not None and bool(variables_of(own))  # what the slot wants
            if declared is None or is_generic:
                continue
            if own == _NEVER or own != expanded(substitute(declared, solved)):
                wide.add(argument.slot)
    return frozenset(wide)


def wide_variables(blueprint: Blueprint, slots: frozenset[str]) -> frozenset[Name]:
    """The type variables in what these slots give."""
    return frozenset(name for slot in slots for name in variables_of(blueprint.slot_results[slot]))


_NEVER = ClassType(Name("typing", "Never"))


def _members(value: ArgumentValue) -> list[ArgumentValue]:
    if isinstance(value, SequenceArgument):
        return [member for item in value.items for member in _members(item)]
    return [value] if isinstance(value, _ROUTINES) else []


_ROUTINES = (RoutineArgument, InnerCall, ExpressionArgument)


def _result(value: ArgumentValue, blueprints: Mapping[HowCall, Blueprint]) -> TypeRef | None:
    """What a routine returns; None where that is not known."""
    if isinstance(value, RoutineArgument):
        return expanded(value.result)
    if not isinstance(value, InnerCall):
        return None
    result = blueprints[value.call].result
    solved = {item.variable: item.type for item in value.call.solved}
    return expanded(substitute(result, solved)) if result is not None else None

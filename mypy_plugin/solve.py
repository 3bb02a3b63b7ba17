"""Which type does each type variable of a HOW stand for in one call?

mypy's own solver joins and meets: routines that return `int` and `str` for one variable would
agree on `object`. Here a solution must be a type that one of the routines really has (or the
bound or constraint that contains it), and where there is none, the routines disagree.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mypy.types import (
    AnyType,
    Type,
    TypeVarId,
    TypeVarLikeType,
    TypeVarType,
    UninhabitedType,
    get_proper_type,
)

from mypy_plugin.internals.solving import fits, says_nothing


@dataclass(frozen=True)
class Evidence:
    """What one argument says of a type variable: it must be at least (or at most) `type`.

    `parameter` is the position of the routine's parameter that says so; None: its result does.
    """

    argument: int
    variable: TypeVarId
    is_lower: bool
    type: Type
    parameter: int | None


@dataclass(frozen=True)
class Conflict:
    """`late` is what the argument at fault says; no type satisfies it together with `early`.

    `is_outside`: they would agree, but on a type that the variable's bound or constraints forbid.
    """

    variable: TypeVarLikeType
    early: tuple[Evidence, ...]
    late: tuple[Evidence, ...]
    is_outside: bool = False


@dataclass(frozen=True)
class Solution:
    """The type of each variable that has one, and the variables on which there is no agreement."""

    types: dict[TypeVarId, Type]
    conflicts: tuple[Conflict, ...]


def solve(variables: Sequence[TypeVarLikeType], evidence: Sequence[Evidence]) -> Solution:
    """Solve each variable by the evidence about it."""
    types: dict[TypeVarId, Type] = {}
    conflicts: list[Conflict] = []
    for variable in variables:
        known = [item for item in evidence if item.variable == variable.id]
        if not known:
            continue
        solution = agreed(variable, known)
        if solution is not None:
            types[variable.id] = solution
        else:
            conflicts.append(_conflict(variable, known))
    return Solution(types, tuple(conflicts))


def agreed(variable: TypeVarLikeType, evidence: Iterable[Evidence]) -> Type | None:
    """A type that satisfies all the evidence, preferring what is given to what is taken."""
    known = list(evidence)
    if not known:
        return None
    precise = [item for item in known if not says_nothing(item.type)]
    if not precise:
        vague = [item.type for item in known if isinstance(get_proper_type(item.type), AnyType)]
        return vague[0] if vague else known[0].type
    ordered = [item.type for item in precise if item.is_lower]
    ordered += [item.type for item in precise if not item.is_lower]
    return _first_that_satisfies(_candidates(variable, ordered), precise)


def _first_that_satisfies(candidates: list[Type], known: list[Evidence]) -> Type | None:
    for candidate in candidates:
        if all(_satisfies(candidate, item) for item in known):
            return candidate
    return None


def _candidates(variable: TypeVarLikeType, types: list[Type]) -> list[Type]:
    if isinstance(variable, TypeVarType):
        if variable.values:
            return list(variable.values)
        # Routines that all take more than the bound allows agree on the bound.
        within = [item for item in types if fits(item, variable.upper_bound)]
        types = within or [variable.upper_bound]
    # `Never` (an empty list, say) is what a routine "really has" only if nothing else is.
    others = [item for item in types if not isinstance(get_proper_type(item), UninhabitedType)]
    return others or types


def _satisfies(candidate: Type, item: Evidence) -> bool:
    return fits(item.type, candidate) if item.is_lower else fits(candidate, item.type)


def _conflict(variable: TypeVarLikeType, known: list[Evidence]) -> Conflict:
    """Who disagrees with whom: the one that the others agree without, or else the first, in the
    order of the call, with which there is no agreement any more."""
    culprit, others = _culprit(variable, known)
    late = [item for item in known if item.argument == culprit]
    types = [item.type for item in late]
    is_outside = _first_that_satisfies(types, [*others, *late]) is not None
    return Conflict(variable, tuple(others), tuple(late), is_outside)


def _culprit(variable: TypeVarLikeType, known: list[Evidence]) -> tuple[int, list[Evidence]]:
    arguments = sorted({item.argument for item in known})
    early: list[Evidence] = []
    for first in arguments:
        late = [item for item in known if item.argument == first]
        if agreed(variable, [*early, *late]) is None:
            break
        early += late
    for argument in (first, *arguments):
        others = [item for item in known if item.argument != argument]
        if agreed(variable, others) is not None:
            return argument, others
    return first, early

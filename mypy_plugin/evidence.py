"""What each argument of a HOW call says of the HOW's type variables.

A slot's callable type is compared with the routine's, parameter by parameter and result by
result, in the way that mypy infers callables. A routine that is itself generic says nothing of
its own until what its slot passes to it is known: those are asked once the others have been
solved, together, as one may decide what another is given.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mypy.nodes import (
    DictExpr,
    DictionaryComprehension,
    ListComprehension,
    ListExpr,
    SetComprehension,
    SetExpr,
)
from mypy.plugin import CheckerPluginInterface
from mypy.types import (
    AnyType,
    CallableType,
    Instance,
    Type,
    TypeOfAny,
    TypeVarId,
    TypeVarLikeType,
    flatten_nested_unions,
    get_proper_type,
)

from mypy_plugin.internals import checking, solving
from mypy_plugin.internals.solving import Constraint
from mypy_plugin.passed import Passed, slot_callable
from mypy_plugin.solve import Evidence, solve
from mypy_plugin.unions import with_unions_kept

_DISPLAYS = (
    ListExpr,
    SetExpr,
    DictExpr,
    ListComprehension,
    SetComprehension,
    DictionaryComprehension,
)


@dataclass(frozen=True)
class Gathered:
    """The evidence, in the order of the arguments, and what only generic routines decide.

    `free` are type variables of these routines that nothing solves: the instance is generic.
    """

    evidence: tuple[Evidence, ...]
    inferred: dict[TypeVarId, Type]
    free: tuple[TypeVarLikeType, ...]


def gather(api: CheckerPluginInterface, how: CallableType, passed: Sequence[Passed]) -> Gathered:
    """All that the arguments say of the HOW's type variables."""
    own = frozenset(variable.id for variable in how.variables)
    generic = [item for item in passed if generic_routine(api, item) is not None]
    found = {
        item.order: _evidence(api, item, item.type, own) for item in passed if item not in generic
    }
    inferred: dict[TypeVarId, Type] = {}
    free: list[TypeVarLikeType] = []
    if generic:
        solved = solve(how.variables, [item for items in found.values() for item in items]).types
        undecided = [variable for variable in how.variables if variable.id not in solved]
        formals = [solving.expand_type(item.formal, solved) for item in generic]
        routines = [_separated(api, item) for item in generic]
        inferred, free = solving.infer_generic(api, undecided, formals, routines)
        for item, formal in zip(generic, formals, strict=True):
            concrete = _concrete(api, item, solving.expand_type(formal, inferred), own)
            found[item.order] = _evidence(api, item, concrete, own)
    ordered = [evidence for order in sorted(found) for evidence in found[order]]
    return Gathered(tuple(ordered), inferred, tuple(free))


def _concrete(
    api: CheckerPluginInterface, item: Passed, formal: Type, own: frozenset[TypeVarId]
) -> Type:
    """A generic routine with its own type variables solved by what its slot passes to it."""
    routine, slot = generic_routine(api, item), slot_callable(formal)
    if routine is None or slot is None:
        return item.type
    unknown: dict[TypeVarId, Type] = dict.fromkeys(own, AnyType(TypeOfAny.special_form))
    if not solving.fits(routine, solving.expand_type(slot, unknown)):
        return routine.copy_modified(variables=[])  # its own variables show in the conflict
    concrete = solving.instantiate(routine, slot)
    return routine.copy_modified(variables=[]) if concrete.variables else concrete


def _evidence(
    api: CheckerPluginInterface, item: Passed, actual: Type, own: frozenset[TypeVarId]
) -> list[Evidence]:
    formal = slot_callable(item.formal)
    routine = checking.as_callable(api, actual, item.expression)
    by_parameter: list[tuple[int, Constraint]] = []
    if formal is not None and isinstance(routine, CallableType):
        by_parameter = [
            (position, constraint)
            for position, pair in enumerate(zip(formal.arg_types, routine.arg_types, strict=False))
            for constraint in solving.parameter_constraints(*pair)
        ]
    found = []
    constraints = solving.slot_constraints(item.formal, actual)
    for constraint in with_unions_kept(constraints, actual):
        lower = constraint.op == solving.LOWER
        if constraint.type_var not in own or solving.is_open(constraint.target, own):
            continue
        if not lower and _is_display_of_values(item):
            continue  # `[1]` is a `list[float]` too, where one is asked for
        parameter = next((at for at, other in by_parameter if other == constraint), None)
        found.append(Evidence(item.order, constraint.type_var, lower, constraint.target, parameter))
    return found


def _separated(api: CheckerPluginInterface, item: Passed) -> Type:
    routine = generic_routine(api, item)
    return item.type if routine is None else solving.separated(routine)


def _is_display_of_values(item: Passed) -> bool:
    """`[1, 2]` and the like, whose own type is only one of those that it may have."""
    formals = [get_proper_type(one) for one in flatten_nested_unions([item.formal])]
    parts = [part for one in formals if isinstance(one, Instance) for part in one.args]
    return isinstance(item.expression, _DISPLAYS) and not any(
        isinstance(get_proper_type(part), CallableType) for part in parts
    )


def generic_routine(api: CheckerPluginInterface, item: Passed) -> CallableType | None:
    """A routine that has type variables of its own."""
    proper = checking.as_callable(api, item.type, item.expression)
    return proper if isinstance(proper, CallableType) and proper.variables else None

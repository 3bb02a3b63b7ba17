"""What each argument of a HOW call says of the HOW's type variables.

A slot's callable type is compared with the routine's, parameter by parameter and result by
result, in the way that mypy infers callables. A routine that is itself generic says nothing of
its own until what its slot passes to it is known, so those are asked again once the others have
been solved.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mypy.nodes import Context
from mypy.plugin import CheckerPluginInterface
from mypy.types import CallableType, Type, TypeVarId, get_proper_type

from mypy_plugin import internals
from mypy_plugin.internals import Constraint
from mypy_plugin.solve import Evidence, solve

if TYPE_CHECKING:
    from mypy_plugin.how_call import Passed


def evidence_of(
    api: CheckerPluginInterface, how: CallableType, passed: Sequence[Passed]
) -> list[Evidence]:
    """All evidence, in the order of the arguments."""
    own = frozenset(variable.id for variable in how.variables)
    found = {item.order: _evidence(api, item, item.type, own) for item in passed}
    generic = [item for item in passed if _generic_callable(api, item.type, item.expression)]
    for _ in generic:  # each may depend on another: as many rounds as there are of them settle it
        known = [evidence for index in sorted(found) for evidence in found[index]]
        solved = solve(how.variables, known).types
        for item in generic:
            routine = _generic_callable(api, item.type, item.expression)
            formal = get_proper_type(internals.expand_type(item.formal, solved))
            if routine is not None and isinstance(formal, CallableType):
                concrete = internals.instantiate(routine, formal)
                found[item.order] = _evidence(api, item, concrete, own)
    return [evidence for index in sorted(found) for evidence in found[index]]


def _evidence(
    api: CheckerPluginInterface, item: Passed, actual: Type, own: frozenset[TypeVarId]
) -> list[Evidence]:
    formal = get_proper_type(item.formal)
    routine = internals.as_callable(api, actual, item.expression)
    by_parameter: list[tuple[int, Constraint]] = []
    if isinstance(formal, CallableType) and isinstance(routine, CallableType):
        by_parameter = [
            (position, constraint)
            for position, pair in enumerate(zip(formal.arg_types, routine.arg_types, strict=False))
            for constraint in internals.parameter_constraints(*pair)
        ]
    found = []
    for constraint in internals.slot_constraints(formal, actual):
        if constraint.type_var not in own or internals.is_open(constraint.target, own):
            continue
        parameter = next((at for at, other in by_parameter if other == constraint), None)
        lower = constraint.op == internals.LOWER
        found.append(Evidence(item.order, constraint.type_var, lower, constraint.target, parameter))
    return found


def _generic_callable(
    api: CheckerPluginInterface, type_: Type, context: Context
) -> CallableType | None:
    proper = internals.as_callable(api, type_, context)
    return proper if isinstance(proper, CallableType) and proper.variables else None

"""Do the routines of one call fit their slots, and agree on each type variable? No messages yet.

What cannot be typed alone is typed in the light of the rest: an overloaded routine is the one of
its overloads with which the call is right, and a lambda takes what its slot passes to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice, product

from mypy.plugin import CheckerPluginInterface
from mypy.types import (
    AnyType,
    CallableType,
    Overloaded,
    Type,
    TypeOfAny,
    TypeVarId,
    TypeVarLikeType,
)

from mypy_plugin.evidence import Gathered, gather
from mypy_plugin.internals import checking, solving
from mypy_plugin.passed import Passed, for_lambda, has_shape, slot_callable
from mypy_plugin.solve import Evidence, Solution, solve

#: How many ways to combine overloads are tried.
_MOST_COMBINATIONS = 128


@dataclass(frozen=True)
class LambdaMistake:
    """What mypy says inside of a lambda that it would not say without the slot's types."""

    item: Passed
    text: str


@dataclass(frozen=True)
class Judgement:
    """What is wrong with the arguments of a call, and the types that they give the variables.

    `understood` are the arguments with the types that they were judged by. `misfits` have not
    their slot's shape; `unfit` have, and agree on each variable, and still do not fit the slot
    with its variables replaced. `free` are variables that stay open.
    """

    understood: tuple[Passed, ...]
    types: dict[TypeVarId, Type]
    free: tuple[TypeVarLikeType, ...]
    evidence: tuple[Evidence, ...]
    solution: Solution
    misfits: tuple[Passed, ...]
    unfit: tuple[Passed, ...]
    lambda_mistakes: tuple[LambdaMistake, ...]

    @property
    def is_right(self) -> bool:
        """Is nothing wrong with any argument?"""
        mistakes = (*self.misfits, *self.unfit, *self.lambda_mistakes, *self.solution.conflicts)
        return not mistakes


@dataclass(frozen=True)
class _Agreement:
    """One way to understand the arguments: which overload each of them is."""

    items: tuple[Passed, ...]
    gathered: Gathered
    solution: Solution
    types: dict[TypeVarId, Type]
    unfit: tuple[Passed, ...]

    @property
    def is_right(self) -> bool:
        return not self.solution.conflicts and not self.unfit


def judge(api: CheckerPluginInterface, how: CallableType, checked: Sequence[Passed]) -> Judgement:
    """Judge the arguments of a call of `how`; those of refused inner calls are left out."""
    lambdas = [item for item in checked if item.is_lambda]
    typed = [item for item in checked if not item.is_lambda]
    misfits = [item for item in typed if not has_shape(how, item)]
    fitting = [item for item in typed if item not in misfits]
    agreement = _agreement(api, how, fitting)
    mistakes: list[LambdaMistake] = []
    if lambdas and not agreement.solution.conflicts:
        for item in lambdas:
            inferred, mistake = _infer_lambda(api, how, item, agreement.types)
            if mistake is not None:
                mistakes.append(mistake)
            elif has_shape(how, inferred):
                fitting.append(inferred)
            else:
                misfits.append(inferred)
        fitting.sort(key=lambda item: item.order)
        agreement = _agreement(api, how, fitting)
    return Judgement(
        agreement.items,
        agreement.types,
        agreement.gathered.free,
        agreement.gathered.evidence,
        agreement.solution,
        tuple(misfits),
        agreement.unfit,
        tuple(mistakes),
    )


def _agreement(
    api: CheckerPluginInterface, how: CallableType, fitting: Sequence[Passed]
) -> _Agreement:
    """The first way to choose overloads that is right; else the first."""
    first: _Agreement | None = None
    for items in _combinations(api, how, fitting):
        agreement = _agree(api, how, items)
        if agreement.is_right:
            return agreement
        first = first or agreement
    assert first is not None
    return first


def _combinations(
    api: CheckerPluginInterface, how: CallableType, items: Sequence[Passed]
) -> Iterable[tuple[Passed, ...]]:
    choices = [_overloads(api, how, item) for item in items]
    return islice(product(*choices), _MOST_COMBINATIONS)


def _overloads(api: CheckerPluginInterface, how: CallableType, item: Passed) -> list[Passed]:
    proper = checking.as_callable(api, item.type, item.expression)
    if slot_callable(item.formal) is None or not isinstance(proper, Overloaded):
        return [item]
    choices = [replace(item, type=one) for one in proper.items]
    return [one for one in choices if has_shape(how, one)] or [item]


def _agree(api: CheckerPluginInterface, how: CallableType, items: Sequence[Passed]) -> _Agreement:
    gathered = gather(api, how, items)
    solution = solve(how.variables, gathered.evidence)
    types = {**gathered.inferred, **solution.types}
    unfit = () if solution.conflicts else _unfit(api, how, items, types)
    if unfit:
        others = {**types, **_as_mypy_infers(api, how, items, gathered)}
        if not _unfit(api, how, items, others):
            types, unfit = others, ()
    return _Agreement(tuple(items), gathered, solution, types, unfit)


def _unfit(
    api: CheckerPluginInterface,
    how: CallableType,
    items: Sequence[Passed],
    types: dict[TypeVarId, Type],
) -> tuple[Passed, ...]:
    """The arguments that do not fit their slots once the variables are replaced."""
    replaced = {**_unknown(how), **types}
    found = []
    for item in items:
        slot = solving.expand_type(item.formal, replaced)
        if not solving.fits(item.type, slot) and not _fits_in_context(api, item, slot):
            found.append(item)
    return tuple(found)


def _fits_in_context(api: CheckerPluginInterface, item: Passed, slot: Type) -> bool:
    """Does it fit where its slot is asked for? `[1]` is a `list[float]`, too."""
    if item.function is not None or slot_callable(slot) is not None:
        return False
    type_, errors = checking.infer_in_context(api, item.expression, slot)
    return not errors and solving.fits(type_, slot)


def _as_mypy_infers(
    api: CheckerPluginInterface, how: CallableType, items: Sequence[Passed], gathered: Gathered
) -> dict[TypeVarId, Type]:
    """mypy's own solution, unless it is a join or a meet that no routine has."""
    formals, actuals = [item.formal for item in items], [item.type for item in items]
    found, _ = solving.infer_generic(api, how.variables, formals, actuals)
    for variable, solution in found.items():
        known = [item.type for item in gathered.evidence if item.variable == variable]
        if known and solution not in known:
            return {}
    return found


def _infer_lambda(
    api: CheckerPluginInterface, how: CallableType, item: Passed, types: dict[TypeVarId, Type]
) -> tuple[Passed, LambdaMistake | None]:
    """The lambda with the type that it has in its slot, or what is wrong inside of it there."""
    formal = for_lambda(item.expression, item.formal)
    slot = solving.expand_type(formal, {**_unknown(how), **types})
    type_, errors = checking.infer_in_context(api, item.expression, slot)
    if not errors:
        return replace(item, type=type_), None
    type_, errors_inside = checking.infer_in_context(api, item.expression, _of_any_result(slot))
    if not errors_inside:  # what is wrong is what it gives: then its type says so
        return replace(item, type=type_), None
    anything = _of_any(slot_callable(slot))
    type_, own_errors = checking.infer_in_context(api, item.expression, anything)
    if own_errors:  # whatever it is given: mypy says so itself
        return replace(item, type=type_), None
    return replace(item, type=type_), LambdaMistake(item, errors[0])


def _of_any_result(slot: Type) -> Type:
    callable_ = slot_callable(slot)
    any_type = AnyType(TypeOfAny.special_form)
    return any_type if callable_ is None else callable_.copy_modified(ret_type=any_type)


def _of_any(slot: CallableType | None) -> Type:
    any_type = AnyType(TypeOfAny.special_form)
    if slot is None:
        return any_type
    return slot.copy_modified(arg_types=[any_type] * len(slot.arg_types), ret_type=any_type)


def _unknown(how: CallableType) -> dict[TypeVarId, Type]:
    return {variable.id: AnyType(TypeOfAny.special_form) for variable in how.variables}

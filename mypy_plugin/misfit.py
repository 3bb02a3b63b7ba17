"""Why an argument has not the shape of its slot, and what to do about it."""

from __future__ import annotations

from typing import NamedTuple

from mypy.nodes import CallExpr
from mypy.options import Options
from mypy.plugin import CheckerPluginInterface
from mypy.types import (
    CallableType,
    FunctionLike,
    Instance,
    NoneType,
    UnionType,
    get_proper_type,
)

from mypy_plugin import internals
from mypy_plugin.decorators import awaited
from mypy_plugin.passed import Passed, slot_callable
from mypy_plugin.wording import show, show_routine, spelling


class Reason(NamedTuple):
    """Completes "... does not fit its slot: "; `names_routine` if the routine's place helps."""

    text: str
    notes: tuple[str, ...] = ()
    names_routine: bool = False


def reason_of(api: CheckerPluginInterface, item: Passed) -> Reason:
    """The first thing that is wrong with the argument's shape."""
    options = api.options
    formal, slot = get_proper_type(item.formal), slot_callable(item.formal)
    if slot is None:
        return Reason(f"it is {show(item.type, options)}, not {show(formal, options)}")
    wants = f"the slot is {show_routine(formal, options)}"
    if _may_be_none(api, item):
        return Reason("it may be None", (wants,))
    callable_ = internals.as_callable(api, item.type, item.expression)
    if not isinstance(callable_, FunctionLike):
        return Reason(
            f"it is {show(item.type, options)}, which is no routine", (wants, *_uncalled(api, item))
        )
    if callable_.is_type_obj():
        return Reason("it is a class, not a routine", (wants,))
    routine = callable_.items[0]
    if awaited(routine.ret_type) is None:
        return _not_awaitable(item, routine, options)
    problem = _parameter_problem(slot, routine) or f"it is {show_routine(routine, options)}"
    return Reason(problem, (wants,), names_routine=True)


def _not_awaitable(item: Passed, routine: CallableType, options: Options) -> Reason:
    name = spelling(item.expression)
    result = get_proper_type(routine.ret_type)
    if isinstance(result, Instance) and result.type.has_base("typing.AsyncIterator"):
        text = f"it gives {show(result, options)}, which cannot be awaited"
        wants = f"the slot is {show_routine(item.formal, options)}"
        return Reason(text, (wants,), names_routine=True)
    if isinstance(result, Instance) and result.type.has_base("typing.Awaitable"):
        wrap = f"pass an `async def` that returns `await {name}(...)`"
        text = "it returns something to await, but is no `async def`"
        return Reason(text, (wrap,), names_routine=True)
    wrap = f"decorate it with @define.task: `await {name}(...)` then runs it in a thread"
    return Reason("it is a synchronous function, not a routine", (wrap,), names_routine=True)


def _uncalled(api: CheckerPluginInterface, item: Passed) -> tuple[str, ...]:
    """Was a routine called by mistake?"""
    type_ = get_proper_type(item.type)
    if not isinstance(item.expression, CallExpr) or not isinstance(type_, Instance):
        return ()
    called = internals.as_callable(
        api, api.get_expression_type(item.expression.callee), item.expression
    )
    if type_.type.has_base("typing.Coroutine") and isinstance(called, CallableType):
        return (f'pass "{spelling(item.expression.callee)}" itself, without calling it',)
    return ()


def _may_be_none(api: CheckerPluginInterface, item: Passed) -> bool:
    """Is None one of the things that the argument may be, beside a routine?"""
    if item.is_lambda or not isinstance(get_proper_type(item.type), NoneType):
        return False
    return isinstance(get_proper_type(api.get_expression_type(item.expression)), UnionType)


def _parameter_problem(slot: CallableType, routine: CallableType) -> str | None:
    """The first parameter at fault: one that the slot does not pass, or that is not there."""
    given = len(slot.arg_types)
    parameters = list(zip(routine.arg_names, routine.arg_kinds, strict=True))
    required = [
        name or f"parameter {position}"
        for position, (name, kind) in enumerate(parameters, 1)
        if kind.is_required() and kind.is_positional()
    ]
    keyword_only = [name for name, kind in parameters if kind.is_named() and kind.is_required()]
    accepts = sum(kind.is_positional() for _, kind in parameters)
    if keyword_only:
        return (
            f'its parameter "{keyword_only[0]}" must be given by keyword, which a slot never does'
        )
    if any(kind.is_star() for kind in (*slot.arg_kinds, *routine.arg_kinds)):
        return None
    if len(required) > given:
        return f'it also requires "{required[given]}", which the slot does not pass'
    if accepts < given:
        return f"it takes {accepts} argument(s), and the slot passes {given}"
    return None

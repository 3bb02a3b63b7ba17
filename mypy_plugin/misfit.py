"""Why an argument has not the shape of its slot, and what to do about it."""

from __future__ import annotations

from typing import NamedTuple

from mypy.nodes import (
    CallExpr,
    Decorator,
    Expression,
    FuncBase,
    LambdaExpr,
    MemberExpr,
    RefExpr,
)
from mypy.options import Options
from mypy.plugin import CheckerPluginInterface
from mypy.types import (
    AnyType,
    CallableType,
    FunctionLike,
    Instance,
    NoneType,
    ProperType,
    Type,
    TypeOfAny,
    TypeVarId,
    UnionType,
    get_proper_type,
)

from mypy_plugin import names
from mypy_plugin.decorators import awaited
from mypy_plugin.internals import checking, solving
from mypy_plugin.passed import Passed, is_started_in_vain, slot_callable
from mypy_plugin.type_refs import TypeReferences, is_library
from mypy_plugin.wording import show, show_routine, spelling

#: What is passed by mistake, by its class.
_KINDS = {
    names.HOW: "a HOW, not a routine",
    "types.ModuleType": "a module, not a routine",
    "typing._SpecialForm": "a type, not a routine",
}


class Reason(NamedTuple):
    """Completes "... does not fit its slot: "; `names_routine` if the routine's place helps.

    `about_variable`: what does not fit is a type that mentions a type variable, of which no
    solution would make it fit.
    """

    text: str
    notes: tuple[str, ...] = ()
    names_routine: bool = False
    about_variable: bool = False


def reason_of(api: CheckerPluginInterface, item: Passed) -> Reason:
    """The first thing that is wrong with the argument's shape."""
    options = api.options
    formal, slot = get_proper_type(item.formal), slot_callable(item.formal)
    if slot is None:
        return Reason(f"it is {show(item.type, options)}, not {show(formal, options)}")
    wants = f"the slot is {show_routine(formal, options)}"
    if _may_be_none(api, item):
        return Reason("it may be None", (wants,))
    callable_ = checking.as_callable(api, item.type, item.expression)
    kind = _kind(item, callable_)
    if awaited(slot.ret_type) is None:
        what = kind or show(item.type, options)
        return _no_plain_callable(what, slot, None if kind else callable_, options)
    if kind is not None or not isinstance(callable_, FunctionLike):
        what = kind or f"{show(item.type, options)}, which is no routine"
        return Reason(f"it is {what}", (wants, *_remedy(api, item)))
    routine = callable_.items[0]
    if awaited(routine.ret_type) is None:
        return _not_awaitable(api, item, routine)
    problem = _parameter_problem(slot, routine)
    if problem is None and is_started_in_vain(item) and solving.fits(routine, _with_any(slot)):
        return _started_in_vain(item)
    if problem is None:
        return _type_problem(slot, routine, options, wants)
    return Reason(problem, (wants,), names_routine=True)


def _started_in_vain(item: Passed) -> Reason:
    is_lambda = item.is_lambda
    what = "a lambda" if is_lambda else "a function that is no `async def`"
    text = f"the HOW starts it, and {what} can only be called"
    started = f"the HOW uses `{item.slot}[...]` or `{item.slot}.start(...)`"
    remedy = "pass an `async def` that awaits what it returns"
    return Reason(text, (f"{started}: {remedy}",), names_routine=not is_lambda)


def _type_problem(
    slot: CallableType, routine: CallableType, options: Options, wants: str
) -> Reason:
    """The first parameter, or else the result, whose type does not fit."""
    for name, taken, passed in zip(
        routine.arg_names, routine.arg_types, slot.arg_types, strict=False
    ):
        if not solving.fits(_with_any(passed), taken):
            takes = f"{name}: {show(taken, options)}" if name else show(taken, options)
            text = f"it takes {takes}, and the slot passes {show(passed, options)}"
            return _typed(text, passed, wants)
    asked = awaited(slot.ret_type) or slot.ret_type
    given = awaited(routine.ret_type) or routine.ret_type
    if not solving.fits(given, _with_any(asked)):
        text = f"it returns {show(given, options)}, and the slot asks for {show(asked, options)}"
        return _typed(text, asked, wants)
    return Reason(f"it is {show_routine(routine, options)}", (wants,), names_routine=True)


def _typed(text: str, asked: Type, wants: str) -> Reason:
    variables = sorted(variable.name for variable in solving.type_variables_in(asked))
    ending = f", whatever {' or '.join(variables)} is" if variables else ""
    return Reason(f"{text}{ending}", (wants,), names_routine=True, about_variable=bool(variables))


def _with_any(type_: Type) -> Type:
    unknown: dict[TypeVarId, Type] = {
        variable.id: AnyType(TypeOfAny.special_form)
        for variable in solving.type_variables_in(type_)
    }
    return solving.expand_type(type_, unknown)


def _kind(item: Passed, callable_: ProperType | None) -> str | None:
    """What an argument is that no slot takes, in words; None where its type says it best."""
    type_ = get_proper_type(item.type)
    if isinstance(callable_, FunctionLike) and callable_.is_type_obj():
        return "a class, not a routine"
    if not isinstance(type_, Instance):
        return None
    return _KINDS.get(type_.type.fullname)


def _no_plain_callable(
    what: str, slot: CallableType, callable_: ProperType | None, options: Options
) -> Reason:
    """Why an argument does not fit a slot that takes a plain function."""
    wants = show(slot, options)
    if not isinstance(callable_, FunctionLike):
        return Reason(f"it is {what}, not {wants}")
    function = callable_.items[0]
    if awaited(function.ret_type) is not None:
        text = "it is a routine, and the slot takes a function that is called without await"
        return Reason(text, (f"the slot is {wants}",), names_routine=True)
    problem = _parameter_problem(slot, function) or f"it is {show(function, options)}"
    return Reason(problem, (f"the slot is {wants}",), names_routine=True)


def _not_awaitable(api: CheckerPluginInterface, item: Passed, routine: CallableType) -> Reason:
    name = spelling(item.expression)
    result = get_proper_type(routine.ret_type)
    if isinstance(result, Instance) and result.type.has_base("typing.AsyncIterator"):
        text = f"it gives {show(result, api.options)}, which cannot be awaited"
        wants = f"the slot is {show_routine(item.formal, api.options)}"
        return Reason(text, (wants,), names_routine=True)
    if isinstance(result, Instance) and result.type.has_base("typing.Awaitable"):
        wrap = f"pass an `async def` that returns `await {name}(...)`"
        text = "it returns something to await, but is no `async def`"
        return Reason(text, (wrap,), names_routine=True)
    text = "it is a synchronous function, not a routine"
    if isinstance(item.expression, LambdaExpr):
        wrap = f"it gives {show(result, api.options)}; a routine's call gives something to await"
        return Reason("it is a synchronous lambda, not a routine", (wrap,))
    return Reason(text, (_how_to_wrap(api, item),), names_routine=True)


def _how_to_wrap(api: CheckerPluginInterface, item: Passed) -> str:
    """How a synchronous function becomes a routine: decorated where it is defined, or here."""
    expression, type_ = item.expression, get_proper_type(item.type)
    if item.function is not None:
        return f"write @define.task below the HOW, or `async def {item.function.name}`"
    if isinstance(type_, Instance):
        if type_.type.module_name.startswith("functools"):
            return "pass an `async def` that calls it"
        return f'make the "__call__" of {type_.type.name} an `async def`'
    if isinstance(expression, CallExpr) and _fullname(expression.callee) == names.PARTIAL:
        inner = spelling(expression.args[0])
        return f"decorate {inner} with @define.task: it then runs in a thread"
    name = spelling(expression)
    if _is_the_users(api, expression):
        return f"decorate it with @define.task: `await {name}(...)` then runs it in a thread"
    return f"pass `define.task({name})`, which runs it in a thread"


def _is_the_users(api: CheckerPluginInterface, expression: Expression) -> bool:
    """Is it a function whose definition the user can decorate?"""
    node = expression.node if isinstance(expression, RefExpr) else None
    if node is None:
        return isinstance(expression, MemberExpr)  # a method
    modules = checking.modules(api)
    file = modules.get(TypeReferences(modules).name(node.fullname).module)
    is_function = isinstance(node, (FuncBase, Decorator))
    return is_function and (file is None or not is_library(file.path))


def _remedy(api: CheckerPluginInterface, item: Passed) -> tuple[str, ...]:
    type_ = get_proper_type(item.type)
    if isinstance(type_, Instance) and type_.type.fullname == names.HOW:
        return (f"call {spelling(item.expression)} with its routines, and pass what it returns",)
    return _uncalled(api, item)


def _fullname(expression: Expression) -> str:
    return expression.fullname if isinstance(expression, RefExpr) else ""


def _uncalled(api: CheckerPluginInterface, item: Passed) -> tuple[str, ...]:
    """Was a routine called by mistake?"""
    type_ = get_proper_type(item.type)
    if not isinstance(item.expression, CallExpr) or not isinstance(type_, Instance):
        return ()
    called = checking.as_callable(
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
    given, routine = len(slot.arg_types), routine.with_unpacked_kwargs()
    parameters = list(zip(routine.arg_names, routine.arg_kinds, strict=True))
    # What follows an argument that `partial` binds by keyword must be given by keyword, too.
    by_name = next((at for at, (_, kind) in enumerate(parameters) if kind.is_named()), None)
    required = [name for name, kind in parameters if kind.is_required() and kind.is_positional()]
    keyword_only = [
        name for name, kind in parameters[by_name:] if by_name is not None and kind.is_required()
    ]
    accepts = sum(kind.is_positional() for _, kind in parameters)
    if keyword_only:
        return (
            f'its parameter "{keyword_only[0]}" must be given by keyword, which a slot never does'
        )
    if any(kind.is_star() for kind in (*slot.arg_kinds, *routine.arg_kinds)):
        return None
    if len(required) > given and required[given]:
        return f'it also requires "{required[given]}", which the slot does not pass'
    if accepts < given or len(required) > given:
        return f"it takes {accepts} argument(s), and the slot passes {given}"
    return None

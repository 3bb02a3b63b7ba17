"""What `define.task`, `define.workflow` and `define.how` make of a function's type.

A routine keeps the function's own callable type, generic or not, with the result made awaitable
and a fallback that marks it as a routine; the overloads that other type checkers see would take
a generic synchronous function for a coroutine function. A HOW becomes `How[<its type>]`: a type
of its own survives mypy's cache, and makes every call of a HOW recognisable.
"""

from __future__ import annotations

from mypy.nodes import Decorator
from mypy.plugin import CheckerPluginInterface, FunctionContext, MethodContext
from mypy.types import (
    AnyType,
    CallableType,
    FunctionLike,
    Instance,
    Overloaded,
    Type,
    TypeOfAny,
    get_proper_type,
)

from mypy_plugin import names
from mypy_plugin.given_names import keep_ignores
from mypy_plugin.internals import checking
from mypy_plugin.store import RecordStore


def decorated(ctx: FunctionContext | MethodContext, kind: str, store: RecordStore) -> Type:
    """The type of a function under one of the three decorators."""
    if not ctx.arg_types or len(ctx.arg_types[0]) != 1:
        return ctx.default_return_type  # `define.task()`, not yet a decoration
    function = get_proper_type(ctx.arg_types[0][0])
    if not isinstance(function, FunctionLike) or function.is_type_obj():
        return ctx.default_return_type
    if kind == names.HOW_KIND:
        return _how(ctx, function, store)
    if isinstance(ctx.context, Decorator):
        store.define_routine(checking.current_file(ctx.api).fullname, ctx.context, ctx.api)
        keep_ignores(ctx.api, ctx.context)
    return routine(ctx.api, function)


def routine(api: CheckerPluginInterface, function: FunctionLike) -> FunctionLike:
    """The type of a routine that `function` becomes."""
    items = [_routine_item(api, item) for item in function.items]
    return items[0] if len(items) == 1 else Overloaded(items)


def awaitable(api: CheckerPluginInterface, result: Type) -> Type:
    """`Coroutine[Any, Any, result]`."""
    # As mypy does for `async def`: an explicit Any would make overloads ambiguous.
    any_type = AnyType(TypeOfAny.special_form)
    return checking.instance(api, "typing.Coroutine", any_type, any_type, result)


def awaited(result: Type) -> Type | None:
    """What awaiting a coroutine type gives; None where `result` is no coroutine."""
    proper = get_proper_type(result)
    if isinstance(proper, Instance) and proper.type.has_base("typing.Coroutine"):
        return proper.args[-1] if len(proper.args) == 3 else None
    return None


def _routine_item(api: CheckerPluginInterface, item: CallableType) -> CallableType:
    result = item.ret_type if awaited(item.ret_type) else awaitable(api, item.ret_type)
    fallback = checking.instance(api, names.CHECKED_ROUTINE)
    # It may be called where untyped functions may not: what it takes is said to be anything.
    return item.copy_modified(ret_type=result, fallback=fallback, implicit=False)


def _how(ctx: FunctionContext | MethodContext, function: FunctionLike, store: RecordStore) -> Type:
    if not isinstance(function, CallableType):
        return ctx.default_return_type
    node = ctx.context
    fullname = function.name or ""
    if isinstance(node, Decorator):
        fullname = node.func.fullname
        store.define(checking.current_file(ctx.api).fullname, node, ctx.api)
        keep_ignores(ctx.api, node)
    # mypy's cache keeps no definition of it, so that messages must do without one in any case.
    named = function.copy_modified(name=fullname, definition=None)
    if isinstance(node, Decorator):
        from mypy_plugin.started import with_started_slots

        named = with_started_slots(ctx.api, named, node.func)
    return checking.instance(ctx.api, names.HOW, named)

"""`routine.start(args)` and `routine[args]`, checked like the call itself."""

from __future__ import annotations

from mypy.nodes import ARG_POS, ARG_STAR, IndexExpr
from mypy.plugin import AttributeContext
from mypy.types import (
    CallableType,
    FunctionLike,
    Overloaded,
    TupleType,
    Type,
    UnionType,
    get_proper_type,
)

from mypy_plugin import names
from mypy_plugin.decorators import awaited
from mypy_plugin.internals import checking


def scheduling_signature(ctx: AttributeContext) -> Type:
    """The precise type of the attribute, computed from the routine's own callable type."""
    routine = get_proper_type(ctx.type)
    if not isinstance(routine, FunctionLike):
        return ctx.default_attr_type
    by_key = isinstance(ctx.context, IndexExpr)
    items = [_signature(ctx, item, by_key) for item in routine.items]
    return items[0] if len(items) == 1 else Overloaded(items)


def _signature(ctx: AttributeContext, routine: CallableType, by_key: bool) -> CallableType:
    function = checking.instance(ctx.api, "builtins.function")
    execution = checking.instance(
        ctx.api, names.EXECUTION, awaited(routine.ret_type) or routine.ret_type
    )
    started = routine.copy_modified(ret_type=execution, fallback=function)
    if not by_key:
        return started
    key = _key_type(ctx, routine)
    return started.copy_modified(arg_types=[key], arg_kinds=[ARG_POS], arg_names=[None])


def takes_one_key(routine: CallableType) -> bool:
    """Is the key of `routine[key]` the argument itself, not a tuple of the arguments?"""
    return _single(routine) is not None


def _key_type(ctx: AttributeContext, routine: CallableType) -> Type:
    """One parameter (or one required): the key is it. Several: a tuple of them is."""
    single = _single(routine)
    if single is not None:
        return single
    parameters = list(zip(routine.arg_types, routine.arg_kinds, strict=True))
    positional = [type_ for type_, kind in parameters if kind.is_positional()]
    required = sum(kind.is_positional() and kind.is_required() for _, kind in parameters)
    rest = [type_ for type_, kind in parameters if kind == ARG_STAR]
    object_ = checking.instance(ctx.api, "builtins.object")
    fallback = checking.instance(ctx.api, "builtins.tuple", object_)
    keys: list[Type] = [
        TupleType(positional[:count], fallback) for count in range(required, len(positional) + 1)
    ]
    if rest:
        # Any number of arguments: a tuple, or (no tuple itself) the first one alone.
        keys.append(
            checking.instance(ctx.api, "builtins.tuple", UnionType.make_union(positional + rest))
        )
        keys.append((positional or rest)[0])
    return UnionType.make_union(keys)


def _single(routine: CallableType) -> Type | None:
    """The type of the one parameter that a key is for; the runtime decides in the same way."""
    positional = [
        (type_, kind)
        for type_, kind in zip(routine.arg_types, routine.arg_kinds, strict=True)
        if kind.is_positional()
    ]
    required = [type_ for type_, kind in positional if kind.is_required()]
    if len(required) == 1:
        return required[0]
    has_star = ARG_STAR in routine.arg_kinds
    return positional[0][0] if len(positional) == 1 and not has_star else None

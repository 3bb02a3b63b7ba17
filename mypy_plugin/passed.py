"""What a HOW call passes to which parameter of the HOW, and whether it has its slot's shape."""

from __future__ import annotations

from dataclasses import dataclass

from mypy.nodes import ARG_POS, ArgKind, Expression, FuncDef, LambdaExpr, RefExpr
from mypy.plugin import CheckerPluginInterface
from mypy.types import (
    AnyType,
    CallableType,
    Instance,
    Type,
    TypeOfAny,
    TypeVarId,
    UnionType,
    get_proper_type,
)

from mypy_plugin import names
from mypy_plugin.call import Call
from mypy_plugin.decorators import awaited
from mypy_plugin.internals import checking, solving
from mypy_plugin.slot_names import slot_names


@dataclass(frozen=True)
class Passed:
    """One routine or constant of the call, and the parameter of the HOW that it goes to.

    `index` counts the call's arguments, `order` what is checked: members of displays, branches of
    conditional expressions and what `*routines` holds are each checked by themselves. `keyword`
    is the name that it was passed by where that is not its slot's, as for `**slots`. `function` is
    set where the HOW decorates it. `is_unpacked`: it is one of those that `*routines` or
    `**routines` holds, the type that of the one and the expression that of all.
    """

    index: int
    slot: str
    formal: Type
    expression: Expression
    type: Type
    order: int = 0
    keyword: str | None = None
    function: FuncDef | None = None
    stands_at: Expression | None = None
    is_unpacked: bool = False

    @property
    def place(self) -> Expression:
        """Where a mistake is reported: in the call, also if the routine is named elsewhere."""
        return self.stands_at or self.expression

    @property
    def is_lambda(self) -> bool:
        """A lambda has no type without its slot's."""
        return isinstance(self.expression, LambdaExpr)


def arguments_of(api: CheckerPluginInterface, call: Call, how: CallableType) -> list[Passed]:
    """Everything that some parameter takes, in the order of the call."""
    unpack = checking.Unpacker(api)
    types = [_type_of(api, expression) for expression in call.args]
    names = slot_names(how, checking.modules(api))
    found: list[Passed] = []
    for formal, actuals in enumerate(checking.map_call(api, call, how)):
        name, kind = how.arg_names[formal], how.arg_kinds[formal]
        for index in _asked(call, kind, actuals):
            type_ = unpack(types[index], call.kinds[index], name, kind)
            keyword = call.names[index] if kind.is_star() else None
            found.append(
                Passed(
                    index,
                    names[formal],
                    how.arg_types[formal],
                    call.args[index],
                    type_,
                    keyword=keyword,
                    function=call.function,
                    is_unpacked=call.kinds[index].is_star(),
                )
            )
    return sorted(found, key=lambda item: item.index)


def is_complete(api: CheckerPluginInterface, call: Call, how: CallableType) -> bool:
    """Is every argument taken as it may be, and every parameter without a default given?"""
    taken = checking.map_call(api, call, how)
    missing = any(
        kind.is_required() and not actuals
        for kind, actuals in zip(how.arg_kinds, taken, strict=True)
    )
    used = {
        index
        for kind, actuals in zip(how.arg_kinds, taken, strict=True)
        for index in _asked(call, kind, actuals)
    }
    return not missing and len(used) == len(call.args)


def _asked(call: Call, kind: ArgKind, actuals: list[int]) -> list[int]:
    """The arguments for one parameter that it may take: of the others, mypy says so itself.

    Those are a second one by its name, and one by position where a name is asked for.
    """
    if kind.is_named():
        actuals = [index for index in actuals if call.kinds[index] != ARG_POS]
    if kind.is_star() or not actuals or call.kinds[actuals[0]].is_star():
        return actuals
    return actuals[:1]


def has_shape(how: CallableType, item: Passed) -> bool:
    """Does the argument fit its slot whatever the type variables stand for?"""
    unknown: dict[TypeVarId, Type] = {
        variable.id: AnyType(TypeOfAny.special_form) for variable in how.variables
    }
    if not solving.fits(item.type, solving.expand_type(item.formal, unknown)):
        return False
    slot, routine = slot_callable(item.formal), get_proper_type(item.type)
    if slot is None or awaited(slot.ret_type) is None:
        return True
    if is_started_in_vain(item):
        return False
    if isinstance(routine, Instance) and routine.type.fullname == names.HOW:
        return False  # a call of it is a routine
    if not isinstance(routine, CallableType):
        return True
    # `def first(models: list[T]) -> T` fits any slot, with a coroutine for T, yet is none.
    result = get_proper_type(routine.ret_type)
    return isinstance(result, AnyType) or awaited(result) is not None


def is_started_in_vain(item: Passed) -> bool:
    """Does the HOW start something that can only be called?"""
    slot = slot_callable(item.formal)
    if slot is None or slot.fallback.type.fullname != names.STARTED_ROUTINE:
        return False
    expression = item.expression
    node = item.function or (expression.node if isinstance(expression, RefExpr) else None)
    is_plain = isinstance(node, FuncDef) and not node.is_coroutine and not node.is_decorated
    return is_plain or isinstance(expression, LambdaExpr)


def for_lambda(expression: Expression, formal: Type) -> Type:
    """The slot with the lambda's own further parameters, which mypy would stumble over.

    `lambda number, by=by: ...` is how a lambda in a loop keeps a value.
    """
    slot = slot_callable(formal)
    if slot is None or not isinstance(expression, LambdaExpr):
        return formal
    kinds, names = expression.arg_kinds, expression.arg_names
    taken = len(slot.arg_types)
    if kinds[:taken] != slot.arg_kinds or not kinds[taken:]:
        return formal
    if not all(kind.is_optional() for kind in kinds[taken:]):
        return formal
    further: list[Type] = [AnyType(TypeOfAny.special_form)] * len(kinds[taken:])
    return slot.copy_modified(
        arg_types=[*slot.arg_types, *further],
        arg_kinds=kinds,
        arg_names=[*slot.arg_names, *names[taken:]],
    )


def slot_callable(formal: Type) -> CallableType | None:
    """The callable type that a slot asks for, also where it may be None instead."""
    proper = get_proper_type(formal)
    if isinstance(proper, UnionType):
        items = [get_proper_type(item) for item in proper.items]
        callables = [item for item in items if isinstance(item, CallableType)]
        return callables[0] if len(callables) == 1 else None
    return proper if isinstance(proper, CallableType) else None


_NO_TYPE = AnyType(TypeOfAny.special_form)


def _type_of(api: CheckerPluginInterface, expression: Expression) -> Type:
    return _NO_TYPE if isinstance(expression, LambdaExpr) else type_of(api, expression)


def type_of(api: CheckerPluginInterface, expression: Expression) -> Type:
    """The type of an argument, precise for a `functools.partial`."""
    type_ = api.get_expression_type(expression)
    proper = get_proper_type(type_)
    if isinstance(proper, Instance) and proper.type.fullname == names.PARTIAL:
        return checking.as_callable(api, proper, expression) or type_
    if isinstance(proper, Instance) and proper.args:
        return proper.copy_modified(args=[_as_slots_call_it(one) for one in proper.args])
    return type_


def _as_slots_call_it(type_: Type) -> Type:
    """A routine in a collection without its parameters' names: a slot passes by position only, and
    `list[...]`, which is invariant, would not fit for their sake."""
    proper = get_proper_type(type_)
    if not isinstance(proper, CallableType):
        return type_
    names = [
        None if kind == ARG_POS else name
        for kind, name in zip(proper.arg_kinds, proper.arg_names, strict=True)
    ]
    return proper.copy_modified(arg_names=names)

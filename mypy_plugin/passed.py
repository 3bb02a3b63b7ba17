"""What a HOW call passes to which parameter of the HOW, and whether it has its slot's shape."""

from __future__ import annotations

from dataclasses import dataclass, replace

from mypy.nodes import CallExpr, Expression, LambdaExpr, ListExpr, StarExpr, TupleExpr
from mypy.plugin import CheckerPluginInterface
from mypy.types import (
    AnyType,
    CallableType,
    Instance,
    ProperType,
    TupleType,
    Type,
    TypeOfAny,
    TypeVarId,
    UnionType,
    get_proper_type,
)

from mypy_plugin import internals
from mypy_plugin.decorators import awaited


@dataclass(frozen=True)
class Passed:
    """One argument of the call (or a member of one), and the parameter of the HOW it goes to.

    `index` counts the call's arguments, `order` what is checked, members of displays included.
    A lambda has no type without its slot's, and `*routines` is not one routine: both are left to
    mypy, which checks them against the slot as the other arguments solve it.
    """

    index: int
    slot: str
    formal: Type
    expression: Expression
    type: Type
    is_left_to_mypy: bool = False
    order: int = 0


def arguments_of(api: CheckerPluginInterface, call: CallExpr, how: CallableType) -> list[Passed]:
    """Every argument that some parameter takes, in the order of the call."""
    found: dict[int, Passed] = {}
    for formal, actuals in enumerate(internals.map_call(api, call, how)):
        for index in actuals:
            expression = call.args[index]
            left = isinstance(expression, LambdaExpr) or call.arg_kinds[index].is_star()
            found[index] = Passed(
                index,
                how.arg_names[formal] or "",
                how.arg_types[formal],
                expression,
                _NO_TYPE if left else _type_of(api, expression),
                left,
            )
    return [found[index] for index in sorted(found)]


def to_check(api: CheckerPluginInterface, passed: list[Passed]) -> list[Passed]:
    """What can be checked by itself, one routine at a time."""
    members = [
        member for item in passed if not item.is_left_to_mypy for member in _members(api, item)
    ]
    return [replace(member, order=order) for order, member in enumerate(members)]


def is_complete(api: CheckerPluginInterface, call: CallExpr, how: CallableType) -> bool:
    """Is every argument taken, and every parameter without a default given?"""
    taken = internals.map_call(api, call, how)
    missing = any(
        kind.is_required() and not actuals
        for kind, actuals in zip(how.arg_kinds, taken, strict=True)
    )
    used = {index for actuals in taken for index in actuals}
    return not missing and len(used) == len(call.args)


def has_shape(how: CallableType, item: Passed) -> bool:
    """Does the argument fit its slot whatever the type variables stand for?"""
    unknown: dict[TypeVarId, Type] = {
        variable.id: AnyType(TypeOfAny.special_form) for variable in how.variables
    }
    if not internals.fits(item.type, internals.expand_type(item.formal, unknown)):
        return False
    slot, routine = slot_callable(item.formal), get_proper_type(item.type)
    if slot is None or not isinstance(routine, CallableType) or awaited(slot.ret_type) is None:
        return True
    # `def first(models: list[T]) -> T` fits any slot, with a coroutine for T, yet is none.
    result = get_proper_type(routine.ret_type)
    return isinstance(result, AnyType) or awaited(result) is not None


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
    type_ = api.get_expression_type(expression)
    proper = get_proper_type(type_)
    if isinstance(proper, Instance) and proper.type.fullname == "functools.partial":
        return internals.as_callable(api, proper, expression) or type_
    return type_


def _members(api: CheckerPluginInterface, item: Passed) -> list[Passed]:
    """Each routine of a list or tuple display, by itself: mypy would join their types first."""
    if not isinstance(item.expression, (ListExpr, TupleExpr)):
        return [item]
    expressions = item.expression.items
    formals = _member_formals(get_proper_type(item.formal), len(expressions))
    if formals is None or any(isinstance(one, (StarExpr, LambdaExpr)) for one in expressions):
        return [item]
    return [
        Passed(item.index, item.slot, formal, one, _type_of(api, one))
        for formal, one in zip(formals, expressions, strict=True)
    ]


def _member_formals(formal: ProperType, count: int) -> list[Type] | None:
    """What each of `count` members must be; None where the formal is no sequence of routines."""
    if isinstance(formal, TupleType) and len(formal.items) == count:
        return list(formal.items)
    if isinstance(formal, Instance) and len(formal.args) == 1:
        routine = get_proper_type(formal.args[0])
        return [routine] * count if isinstance(routine, CallableType) else None
    return None

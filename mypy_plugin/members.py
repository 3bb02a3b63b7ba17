"""What can be checked by itself: one routine at a time.

mypy would join the types of a display's members, or of a conditional's branches, before it
compares them with the slot, and then blame the whole expression.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mypy.nodes import (
    ARG_STAR,
    ARG_STAR2,
    LDEF,
    AssignmentStmt,
    Block,
    ConditionalExpr,
    DictExpr,
    Expression,
    LambdaExpr,
    ListExpr,
    NameExpr,
    SetExpr,
    StarExpr,
    TupleExpr,
    Var,
)
from mypy.plugin import CheckerPluginInterface
from mypy.types import (
    AnyType,
    Instance,
    ProperType,
    TupleType,
    Type,
    TypeOfAny,
    UnionType,
    get_proper_type,
)

from mypy_plugin.blocks import statements_of
from mypy_plugin.internals import checking
from mypy_plugin.passed import Passed, slot_callable, type_of

#: The class of what each display makes.
_CLASSES: dict[type[Expression], str] = {
    ListExpr: "builtins.list",
    TupleExpr: "builtins.tuple",
    SetExpr: "builtins.set",
    DictExpr: "builtins.dict",
}


def to_check(api: CheckerPluginInterface, passed: Sequence[Passed]) -> list[Passed]:
    """Each routine and constant of the call, numbered in the order of the call."""
    members = [member for item in passed for member in _members(api, item)]
    return [replace(member, order=order) for order, member in enumerate(members)]


def _members(api: CheckerPluginInterface, item: Passed) -> Iterator[Passed]:
    expression, formal = item.expression, get_proper_type(item.formal)
    is_one = slot_callable(formal) is not None and not item.is_unpacked
    if isinstance(expression, ConditionalExpr) and is_one:
        for branch in (expression.if_expr, expression.else_expr):
            yield from _members(api, _member(api, item, branch, item.formal))
        return
    display = _displayed(api, expression)
    parts = _parts(api, item, display) if _may_hold_routines(api, formal, display) else []
    formals = _member_formals(formal, len(parts)) if parts else None
    if formals is not None:
        for one, part in zip(formals, parts, strict=True):
            # Where the display stands elsewhere, the mistake is still here.
            at = item.stands_at if display is expression else expression
            yield from _members(api, replace(part, formal=one, stands_at=at))
        if isinstance(display, DictExpr) and isinstance(formal, Instance):
            keys = [key for key, _ in display.items if key is not None]
            yield from (_member(api, item, key, formal.args[0]) for key in keys)
        return
    type_ = get_proper_type(item.type)
    if isinstance(type_, UnionType) and slot_callable(formal) is not None:
        for one in type_.items:
            yield replace(item, type=one)
        return
    yield item


def _member(
    api: CheckerPluginInterface, item: Passed, expression: Expression, formal: Type
) -> Passed:
    is_lambda = isinstance(expression, LambdaExpr)
    type_ = AnyType(TypeOfAny.special_form) if is_lambda else type_of(api, expression)
    return replace(item, expression=expression, formal=formal, type=type_)


def _may_hold_routines(
    api: CheckerPluginInterface, formal: ProperType, display: Expression
) -> bool:
    """Is the formal a collection that such a display can be?"""
    if isinstance(formal, UnionType):
        items = [get_proper_type(item) for item in formal.items]
        return any(_may_hold_routines(api, item, display) for item in items)
    if isinstance(formal, TupleType):
        return isinstance(display, TupleExpr)
    made = _CLASSES.get(type(display))
    if made is None or not isinstance(formal, Instance):
        return False
    return checking.instance(api, made).type.has_base(formal.type.fullname)


def _parts(api: CheckerPluginInterface, item: Passed, display: Expression) -> list[Passed]:
    """The members of a display; `*more` in it gives one for each type that it holds."""
    match display:
        case ListExpr(items=items) | TupleExpr(items=items) | SetExpr(items=items):
            return [one for part in items for one in _unpacked(api, item, part)]
        case DictExpr(items=pairs):
            unpack = checking.Unpacker(api)
            return [
                _member(api, item, value, item.formal)
                if key is not None
                else replace(
                    item,
                    expression=value,
                    type=unpack(type_of(api, value), ARG_STAR2, None, ARG_STAR2),
                )
                for key, value in pairs
            ]
    return []


def _unpacked(api: CheckerPluginInterface, item: Passed, part: Expression) -> list[Passed]:
    if not isinstance(part, StarExpr):
        return [_member(api, item, part, item.formal)]
    type_ = get_proper_type(type_of(api, part.expr))
    unpack = checking.Unpacker(api)
    held = (
        type_.items if isinstance(type_, TupleType) else [unpack(type_, ARG_STAR, None, ARG_STAR)]
    )
    return [replace(item, expression=part.expr, type=one) for one in held]


def _displayed(api: CheckerPluginInterface, expression: Expression) -> Expression:
    """The display that a variable of this scope is, if it is assigned just once; or itself.

    mypy would join the types of its members, and the routines would agree on `object`.
    """
    if not isinstance(expression, NameExpr) or not isinstance(expression.node, Var):
        return expression
    if not expression.node.is_inferred:
        return expression
    body = checking.enclosing_body(api) if expression.kind == LDEF else None
    block = body or Block(checking.current_file(api).defs)
    values = [
        statement.rvalue
        for statement in statements_of(block)
        if isinstance(statement, AssignmentStmt)
        for target in statement.lvalues
        if isinstance(target, NameExpr) and target.node is expression.node
    ]
    return values[0] if len(values) == 1 and type(values[0]) in _CLASSES else expression


def _member_formals(formal: ProperType, count: int) -> list[Type] | None:
    """What each of `count` members must be; None where the formal is no collection of routines."""
    if isinstance(formal, UnionType):
        found = [_member_formals(get_proper_type(item), count) for item in formal.items]
        known = [item for item in found if item is not None]
        return known[0] if len(known) == 1 else None
    if isinstance(formal, TupleType) and len(formal.items) == count:
        return list(formal.items)
    if isinstance(formal, Instance) and formal.args:
        member = get_proper_type(formal.args[-1])
        return [member] * count if _holds_routines(member) else None
    return None


def _holds_routines(formal: ProperType) -> bool:
    """Is it a slot, or a collection of slots?"""
    if isinstance(formal, UnionType | TupleType):
        return any(_holds_routines(get_proper_type(item)) for item in formal.items)
    if isinstance(formal, Instance) and formal.args:
        return _holds_routines(get_proper_type(formal.args[-1]))
    return slot_callable(formal) is not None

"""What a HOW call may pass so that a module can be written from it, and what it may not.

Types are checked of every call. Only a call that gets a module, one that is bound to a
module-level name under `sources`, must also pass what that module can name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mypy.nodes import (
    AssignmentExpr,
    AwaitExpr,
    CallExpr,
    ComparisonExpr,
    ConditionalExpr,
    DictExpr,
    DictionaryComprehension,
    Expression,
    GeneratorExpr,
    IndexExpr,
    LambdaExpr,
    ListComprehension,
    ListExpr,
    MemberExpr,
    OpExpr,
    RefExpr,
    SetComprehension,
    SetExpr,
    StarExpr,
    StrExpr,
    TupleExpr,
    UnaryExpr,
)
from mypy.plugin import CheckerPluginInterface
from mypy.types import Instance, TupleType, get_proper_type

from how_codegen import diagnostics
from how_codegen.records import NestedCall, Span
from mypy_plugin import names
from mypy_plugin.codes import mypy_code
from mypy_plugin.passed import Passed, slot_callable


class Obstacle(NamedTuple):
    """A part of an argument that no module can be written from, and what to do about it."""

    expression: Expression
    message: str


def obstacles(
    api: CheckerPluginInterface, how: str, passed: Iterable[Passed]
) -> tuple[Obstacle, ...]:
    """All that stands in the way of a module among the arguments of one call."""
    return tuple(
        Obstacle(expression, _message(how, item, expression, what))
        for item in passed
        for expression, what in _Search(api, item).within(item.expression)
    )


def report(api: CheckerPluginInterface, found: Iterable[Obstacle]) -> None:
    """One error for each obstacle, where it stands."""
    for obstacle in found:
        api.fail(obstacle.message, obstacle.expression, code=mypy_code(diagnostics.STATIC))


def nested_spans(values: Iterable[object]) -> Iterator[Span]:
    """Where the HOW calls stand that these recorded values contain."""
    for value in values:
        if isinstance(value, NestedCall):
            yield value.span
        yield from nested_spans(getattr(value, "items", getattr(value, "parts", ())))


def _message(how: str, item: Passed, obstacle: Expression, what: str) -> str:
    if takes_routines(item):
        given = f'slot "{item.slot}" of HOW "{how}" is given {what}'
        advice = "define it at module level and pass its name"
        if isinstance(obstacle, MemberExpr):
            advice = "bind the object to a module-level name first"
        return f"{given}: no module can name it; {advice}"
    given = f'parameter "{item.slot}" of HOW "{how}" is given {what}, which is no constant'
    return f"{given}: bind it to a module-level name and pass that name"


def takes_routines(item: Passed) -> bool:
    """Does the parameter take routines, one or several?"""
    formal = get_proper_type(item.formal)
    inner = list(formal.args) if isinstance(formal, Instance) else []
    inner += formal.items if isinstance(formal, TupleType) else []
    return any(slot_callable(one) is not None for one in (formal, *inner))


class _Search:
    """Looks for obstacles in one argument."""

    def __init__(self, api: CheckerPluginInterface, item: Passed) -> None:
        self._api = api
        self._is_slot = takes_routines(item)

    def within(self, expression: Expression) -> Iterator[tuple[Expression, str]]:
        """Each part that is an obstacle, and what it is."""
        what = self._what(expression)
        if what is not None:
            yield expression, what
            return
        for part in self._parts(expression):
            yield from self.within(part)

    def _what(self, expression: Expression) -> str | None:
        match expression:
            case LambdaExpr():
                return "a lambda"
            case ConditionalExpr():
                return "a conditional expression"
            case (
                ListComprehension()
                | SetComprehension()
                | DictionaryComprehension()
                | GeneratorExpr()
            ):
                return "a comprehension"
            case AwaitExpr():
                return "what is awaited"
            case AssignmentExpr():
                return "an assignment"
            case MemberExpr() if isinstance(_owner(expression), CallExpr):
                return "a member of what a call gives"
            case CallExpr(callee=MemberExpr(expr=StrExpr(), name="format" | "join")):
                return "a string that is put together"  # an f-string, too
            case CallExpr() if not self._is_how_call(expression) and not _is_partial(expression):
                return "a call that is no HOW call" if self._is_slot else "a call"
            case OpExpr(op="or" | "and") if self._is_slot:
                return f'a choice by "{expression.op}"'
            case IndexExpr() if not self._is_slot and not self._is_item_of_tuple(expression):
                return "a subscript"
        return None

    def _parts(self, expression: Expression) -> list[Expression]:
        match expression:
            case CallExpr() if _is_partial(expression):
                return expression.args
            case TupleExpr(items=items) | ListExpr(items=items) | SetExpr(items=items):
                return items
            case DictExpr(items=pairs):
                return [part for pair in pairs for part in pair if part is not None]
            case StarExpr(expr=inner) | UnaryExpr(expr=inner):
                return [inner]
            case OpExpr(left=left, right=right):
                return [left, right]
            case ComparisonExpr(operands=operands):
                return operands
            case IndexExpr(base=base, index=index):
                return [base, index]
            case MemberExpr():
                return [_owner(expression)]
        return []

    def _is_how_call(self, call: CallExpr) -> bool:
        called = get_proper_type(self._api.get_expression_type(call.callee))
        return isinstance(called, Instance) and called.type.fullname == names.HOW

    def _is_item_of_tuple(self, expression: IndexExpr) -> bool:
        base = get_proper_type(self._api.get_expression_type(expression.base))
        if isinstance(base, TupleType):
            return True
        return isinstance(base, Instance) and base.type.fullname in (
            "builtins.tuple",
            "builtins.str",
        )


def _owner(member: MemberExpr) -> Expression:
    """What stands before the first dot of `a.b.c`."""
    owner = member.expr
    while isinstance(owner, MemberExpr):
        owner = owner.expr
    return owner


def _is_partial(call: CallExpr) -> bool:
    return isinstance(call.callee, RefExpr) and call.callee.fullname == "functools.partial"

"""Slots that their HOW starts: by `slot[args]` or `slot.start(args)`, which lambdas have not.

The type of a HOW says so of each of its slots, since mypy's cache keeps no bodies.
"""

from __future__ import annotations

from mypy.nodes import (
    AssignmentStmt,
    DictionaryComprehension,
    Expression,
    ForStmt,
    FuncDef,
    GeneratorExpr,
    IndexExpr,
    MemberExpr,
    NameExpr,
    Node,
)
from mypy.plugin import CheckerPluginInterface
from mypy.types import (
    CallableType,
    Instance,
    TupleType,
    Type,
    UnionType,
    get_proper_type,
)

from mypy_plugin import names
from mypy_plugin.inside import expressions_in, statements_within
from mypy_plugin.internals import checking
from mypy_plugin.passed import slot_callable


def with_started_slots(
    api: CheckerPluginInterface, how: CallableType, function: FuncDef
) -> CallableType:
    """The type of a HOW, whose definition is `function`, with the slots marked that it starts."""
    started = _Started(function)
    given = [argument.variable for argument in function.arguments]
    if len(given) != len(how.arg_types):
        return how
    types = [
        _marked(api, type_)
        if started.is_started(variable, is_one=_is_one(type_, kind.is_star()))
        else type_
        for variable, type_, kind in zip(given, how.arg_types, how.arg_kinds, strict=True)
    ]
    return how.copy_modified(arg_types=types)


class _Started:
    """What a HOW starts, itself or in functions inside."""

    def __init__(self, how: FuncDef) -> None:
        self._single: set[Node] = set()
        self._members: set[Node] = set()
        self._loops: list[tuple[Expression, Expression]] = []
        self._bound: set[Node | None] = set()
        for expression in expressions_in(how.body):
            self._look_at(expression)
        for statement in statements_within(how.body):
            if isinstance(statement, ForStmt):
                self._loops.append((statement.index, statement.expr))
            elif isinstance(statement, AssignmentStmt):
                self._bound |= {_node(target) for target in statement.lvalues}

    def is_started(self, variable: Node, *, is_one: bool) -> bool:
        """Is it a variable that is started, or whose members are, and that is bound only once?"""
        if variable in self._bound:
            return False
        if is_one:
            return variable in self._single
        looped = {_node(target) for target, over in self._loops if _node(over) is variable}
        return variable in self._members or bool(looped & self._single)

    def _look_at(self, expression: Expression) -> None:
        match expression:
            case IndexExpr(base=base) | MemberExpr(expr=base, name="start"):
                node, of = _node(base), _node(base.base) if isinstance(base, IndexExpr) else None
                self._single |= {node} if node is not None else set()
                self._members |= {of} if of is not None else set()
            case GeneratorExpr() | DictionaryComprehension():
                self._loops += zip(expression.indices, expression.sequences, strict=True)


def _node(expression: Expression) -> Node | None:
    return expression.node if isinstance(expression, NameExpr) else None


def _is_one(formal: Type, is_star: bool) -> bool:
    """Does a parameter take a single routine?"""
    return slot_callable(formal) is not None and not is_star


def _marked(api: CheckerPluginInterface, type_: Type) -> Type:
    match get_proper_type(type_):
        case CallableType(fallback=fallback) as routine:
            if fallback.type.fullname != names.CHECKED_ROUTINE:
                return type_
            return routine.copy_modified(fallback=checking.instance(api, names.STARTED_ROUTINE))
        case UnionType(items=items):
            return UnionType([_marked(api, item) for item in items])
        case TupleType(items=items) as several:
            return several.copy_modified(items=[_marked(api, item) for item in items])
        case Instance(args=arguments) as collection if arguments:
            return collection.copy_modified(args=[_marked(api, one) for one in arguments])
    return type_

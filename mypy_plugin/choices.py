"""Is it decided by constants alone which workflow a HOW returns?

Each call of a HOW then knows which one it gets: a module is written for that one. Constants are
the HOW's parameters (what was passed, how many, whether at all), literals, names that a module
binds to an immutable value, and what is computed from them without asking the outside world.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mypy.nodes import (
    GDEF,
    AssignmentExpr,
    AssignmentStmt,
    Block,
    CallExpr,
    ComparisonExpr,
    ConditionalExpr,
    DictExpr,
    Expression,
    ForStmt,
    FuncDef,
    GeneratorExpr,
    IfStmt,
    IndexExpr,
    ListComprehension,
    ListExpr,
    MatchStmt,
    MemberExpr,
    NameExpr,
    OpExpr,
    RefExpr,
    SetComprehension,
    SetExpr,
    SliceExpr,
    Statement,
    TryStmt,
    TupleExpr,
    TypeInfo,
    UnaryExpr,
    Var,
    WhileStmt,
    WithStmt,
)
from mypy.types import (
    CallableType,
    FunctionLike,
    Instance,
    LiteralType,
    NoneType,
    TupleType,
    Type,
    UnionType,
    get_proper_type,
)

from mypy_plugin.blocks import inner_blocks, statements_of

#: Functions that only look at what they are given.
_PURE_NAMES = """abs all any bool callable divmod float frozenset getattr hasattr int isinstance
issubclass len list max min range reversed round set sorted str sum tuple type zip"""
_PURE = frozenset(f"builtins.{name}" for name in _PURE_NAMES.split())
_IMMUTABLE_NAMES = "bool bytes complex float frozenset int range str"
_IMMUTABLE = frozenset(f"builtins.{name}" for name in _IMMUTABLE_NAMES.split())


class Choices:
    """What decides which statements of a HOW are reached."""

    def __init__(self, how: FuncDef) -> None:
        self._values = dict(_assigned(how.body))
        self._being_asked: set[Var] = set()

    def undecided(self, statement: Statement, within: Block) -> Expression | Statement | None:
        """What is no constant and yet decides whether `statement` is reached; None if nothing."""
        for outer in _path_to(statement, within):
            match outer:
                case IfStmt(expr=tests):
                    unknown = [test for test in tests if not self.is_constant(test)]
                    if unknown:
                        return unknown[0]
                case MatchStmt(subject=subject):
                    if not self.is_constant(subject):
                        return subject
                case TryStmt() | ForStmt() | WhileStmt():
                    return outer
                case WithStmt():
                    pass
        return None

    def is_constant(self, expression: Expression) -> bool:
        """Is the value the same, however often a call with the same arguments is made?"""
        match expression:
            case NameExpr() if expression.kind != GDEF and isinstance(expression.node, Var):
                return self._is_constant_local(expression.node)
            case RefExpr() if _is_constant_global(expression):
                return True
            case MemberExpr(expr=owner):
                return self.is_constant(owner)
            case CallExpr():
                return self._is_constant_call(expression)
            case NameExpr():
                return False
        parts = _parts(expression)
        return parts is not None and all(self.is_constant(part) for part in parts)

    def _is_constant_local(self, variable: Var) -> bool:
        values = self._values.get(variable)
        if values is None or variable in self._being_asked:
            return True  # a parameter, or a variable of a comprehension over constants
        self._being_asked.add(variable)
        try:
            return all(value is not None and self.is_constant(value) for value in values)
        finally:
            self._being_asked.discard(variable)

    def _is_constant_call(self, call: CallExpr) -> bool:
        callee = call.callee
        if isinstance(callee, MemberExpr) and not callee.fullname:  # a method: "a,b".split(",")
            is_known = self.is_constant(callee.expr)
        else:
            is_known = isinstance(callee, RefExpr) and callee.fullname in _PURE
        return is_known and all(self.is_constant(argument) for argument in call.args)


def _parts(expression: Expression) -> list[Expression] | None:
    """What the value is computed from; None where that is not all that decides it."""
    match expression:
        case OpExpr(left=left, right=right):
            return [left, right]
        case ComparisonExpr(operands=operands):
            return operands
        case UnaryExpr(expr=operand) | AssignmentExpr(value=operand):
            return [operand]
        case ConditionalExpr(cond=test, if_expr=then, else_expr=otherwise):
            return [test, then, otherwise]
        case IndexExpr(base=base, index=index):
            return [base, index]
        case SliceExpr(begin_index=begin, end_index=end, stride=stride):
            return [part for part in (begin, end, stride) if part is not None]
        case TupleExpr(items=items) | ListExpr(items=items) | SetExpr(items=items):
            return items
        case DictExpr(items=pairs):
            return [part for pair in pairs for part in pair if part is not None]
        case ListComprehension(generator=generator) | SetComprehension(generator=generator):
            return [generator]
        case GeneratorExpr(left_expr=value, sequences=sequences, condlists=conditions):
            return [value, *sequences, *(one for several in conditions for one in several)]
    return [] if type(expression).__name__ in _LITERALS else None


_LITERALS = frozenset(
    {"IntExpr", "StrExpr", "BytesExpr", "FloatExpr", "ComplexExpr", "EllipsisExpr"}
)


def _is_constant_global(reference: RefExpr) -> bool:
    node = reference.node
    if isinstance(node, (TypeInfo, FuncDef)):
        return True
    if not isinstance(node, Var) or node.type is None:
        return False
    return node.is_final or _is_immutable(node.type)


def _is_immutable(type_: Type) -> bool:
    match get_proper_type(type_):
        case NoneType() | LiteralType() | CallableType() | FunctionLike():
            return True
        case UnionType(items=items) | TupleType(items=items):
            return all(_is_immutable(item) for item in items)
        case Instance(type=info, args=arguments):
            if info.fullname == "builtins.tuple":
                return all(_is_immutable(argument) for argument in arguments)
            return info.fullname in _IMMUTABLE or info.is_enum
    return False


def _assigned(body: Block) -> Iterator[tuple[Var, list[Expression | None]]]:
    """Each local that the HOW's own statements bind, with its values; None where none is known."""
    found: dict[Var, list[Expression | None]] = {}
    for target, value in _bindings(statements_of(body)):
        if isinstance(target, NameExpr) and isinstance(target.node, Var):
            found.setdefault(target.node, []).append(value)
        elif isinstance(target, (TupleExpr, ListExpr)):
            for item in target.items:
                if isinstance(item, NameExpr) and isinstance(item.node, Var):
                    found.setdefault(item.node, []).append(value)
    yield from found.items()


def _bindings(
    statements: Iterable[Statement],
) -> Iterator[tuple[Expression | None, Expression | None]]:
    for statement in statements:
        match statement:
            case AssignmentStmt(lvalues=targets, rvalue=value):
                for target in targets:
                    yield target, value
            case ForStmt(index=target, expr=value):
                yield target, value
            case WithStmt(target=targets):
                for one in targets:
                    yield one, None
            case TryStmt(vars=names):
                for name in names:
                    yield name, None


def _path_to(statement: Statement, within: Block) -> list[Statement]:
    """The compound statements that a statement stands in, from the outside in."""
    for outer in within.body:
        if outer is statement:
            return []
        for inner in inner_blocks(outer):
            if any(one is statement for one in statements_of(inner)):
                return [outer, *_path_to(statement, inner)]
    return []

"""An argument's expression as text and references: what computes it from names and constants.

Only what gives the same wherever it stands is taken: no calls but those of HOWs and of
`functools.partial`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from mypy.nodes import (
    CallExpr,
    ComparisonExpr,
    DictExpr,
    Expression,
    IndexExpr,
    IntExpr,
    ListExpr,
    MemberExpr,
    NameExpr,
    OpExpr,
    SetExpr,
    SliceExpr,
    StarExpr,
    TupleExpr,
    UnaryExpr,
)

from how_codegen.records import ConstantArgument, NestedCall, Part, Reference

#: What a name, a constant or a HOW call is by itself; None for any other expression.
Resolve = Callable[[Expression], ConstantArgument | Reference | NestedCall | None]


def expression_parts(expression: Expression, resolve: Resolve) -> list[Part] | None:
    """The parts of an expression; None where a part of it is something else."""
    known = resolve(expression)
    if isinstance(known, (Reference, NestedCall)):
        return [known]
    if known is not None:
        return [f"({known.source})" if known.source.startswith(("-", "+")) else known.source]
    match expression:
        case UnaryExpr(op=op, expr=inner):
            return _joined(resolve, [f"({op} ", inner, ")"])
        case OpExpr(op=op, left=left, right=right) if op not in ("and", "or"):
            return _joined(resolve, ["(", left, f" {op} ", right, ")"])
        case ComparisonExpr(operators=[op], operands=[left, right]):
            return _joined(resolve, ["(", left, f" {op} ", right, ")"])
        case IndexExpr(base=base, index=SliceExpr() as index):
            return _joined(resolve, [base, "[", *_slice(index), "]"])
        case IndexExpr(base=base, index=index):
            return _joined(resolve, [base, "[", index, "]"])
        case TupleExpr(items=items):
            return _joined(resolve, ["(", *_each(items), ",)" if items else ")"])
        case ListExpr(items=items):
            return _joined(resolve, ["[", *_each(items), "]"])
        case StarExpr(expr=inner):
            return _joined(resolve, ["*", inner])
        case SetExpr(items=items):
            return _joined(resolve, ["{", *_each(items), "}"])
        case DictExpr(items=pairs):
            return _dict(pairs, resolve)
        case CallExpr() if _is_partial(expression):
            return _partial(expression, resolve)
    return None


def _joined(resolve: Resolve, pieces: Iterable[str | Expression]) -> list[Part] | None:
    found: list[Part] = []
    for piece in pieces:
        parts = [piece] if isinstance(piece, str) else expression_parts(piece, resolve)
        if parts is None:
            return None
        found += parts
    return found


def _each(items: list[Expression]) -> list[str | Expression]:
    """The items with commas between them."""
    return [part for item in items for part in (", ", item)][1:]


def _slice(index: SliceExpr) -> list[str | Expression]:
    begin, end, stride = index.begin_index, index.end_index, index.stride
    step: list[str | Expression] = [":", stride] if stride is not None else []
    return [*([begin] if begin else []), ":", *([end] if end else []), *step]


def known_slice(index: SliceExpr) -> slice | None:
    """The slice of literal numbers, if it is one."""
    bounds: list[int | None] = []
    for part in (index.begin_index, index.end_index, index.stride):
        match part:
            case None:
                bounds.append(None)
            case IntExpr(value=value):
                bounds.append(value)
            case UnaryExpr(op="-", expr=IntExpr(value=value)):
                bounds.append(-value)
            case _:
                return None
    return slice(*bounds)


def _dict(pairs: list[tuple[Expression | None, Expression]], resolve: Resolve) -> list[Part] | None:
    pieces: list[str | Expression] = ["{"]
    for key, value in pairs:
        if key is None:
            return None
        pieces += [key, ": ", value, ", "]
    return _joined(resolve, [*pieces, "}"])


def _is_partial(call: CallExpr) -> bool:
    callee = call.callee
    is_named = isinstance(callee, (NameExpr, MemberExpr))
    return is_named and callee.fullname == "functools.partial"  # type: ignore[attr-defined]


def _partial(call: CallExpr, resolve: Resolve) -> list[Part] | None:
    if any(kind.is_star() for kind in call.arg_kinds):
        return None
    pieces: list[str | Expression] = [call.callee, "("]
    for name, argument in zip(call.arg_names, call.args, strict=True):
        pieces += [f"{name}=" if name else "", argument, ", "]
    return _joined(resolve, [*pieces[:-1], ")"])

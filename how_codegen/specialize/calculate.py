"""What is left of a calculation when the lengths and numbers in it are known."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable
from itertools import pairwise

from how_codegen.specialize.conditions import FALSE, TRUE


def calculated(text: str) -> str:
    """The number that a calculation gives, as text; the calculation where it is of more.

    Of a comparison, whether it holds.
    """
    tree = ast.parse(f"({text}\n)", mode="eval").body  # it may go on for several lines
    if isinstance(tree, ast.Compare):
        holds = _compared(tree)
        return text if holds is None else TRUE if holds else FALSE
    value = _number(tree)
    if value is None:
        return text
    return str(value) if value >= 0 else f"({value})"


def plain_number(text: str) -> str | None:
    """A number, if the text is no more than that."""
    text = text.strip().removeprefix("(").removesuffix(")")
    return text if text.removeprefix("-").isdecimal() else None


def plain_word(value: object) -> str | None:
    """What an f-string shows of a constant, if it can stand in one as it is."""
    if type(value) is int:
        return str(value)
    if type(value) is not str or not value.isprintable() or any(one in value for one in "{}'\"\\"):
        return None
    return value


_COMPARE: dict[type[ast.cmpop], Callable[[int, int], bool]] = {
    ast.Eq: operator.eq,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.NotEq: operator.ne,
}


def _compared(node: ast.Compare) -> bool | None:
    numbers = [_number(one) for one in (node.left, *node.comparators)]
    known = [one for one in numbers if one is not None]
    if len(known) < len(numbers):
        return None
    return all(
        _COMPARE[type(op)](*pair) for op, pair in zip(node.ops, pairwise(known), strict=True)
    )


def _number(node: ast.expr) -> int | None:
    match node:
        case ast.Constant(value=int() as value) if not isinstance(value, bool):
            return value
        case ast.BinOp(left=left, op=op, right=right):
            first, second = _number(left), _number(right)
            if first is None or second is None:
                return None
            match op:
                case ast.Add():
                    return first + second
                case ast.Sub():
                    return first - second
                case ast.Mult():
                    return first * second
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            negated = _number(operand)
            return None if negated is None else -negated
    return None

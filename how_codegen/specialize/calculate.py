"""What is left of a calculation when the lengths and numbers in it are known."""

from __future__ import annotations

import ast


def calculated(text: str) -> str:
    """The number that a calculation gives, as text; the calculation where it is of more."""
    tree = ast.parse(text, mode="eval").body
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

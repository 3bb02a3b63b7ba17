"""The constants that stand in an expression themselves, as a module spells them."""

from __future__ import annotations

from cmath import isfinite
from math import isinf

from mypy.nodes import (
    BytesExpr,
    ComplexExpr,
    Expression,
    FloatExpr,
    IntExpr,
    NameExpr,
    StrExpr,
    TupleExpr,
    UnaryExpr,
)

_KEYWORD_CONSTANTS = {
    "builtins.True": "True",
    "builtins.False": "False",
    "builtins.None": "None",
}


def literal(expression: Expression) -> str | None:
    """How a module spells the constant; None where the expression is none."""
    match expression:
        case FloatExpr() if isinf(expression.value):
            return "1e999"  # its repr, `inf`, is a name
        case ComplexExpr() if not isfinite(expression.value):
            return None
        case IntExpr() | FloatExpr() | ComplexExpr() | StrExpr():
            return repr(expression.value)
        case BytesExpr():
            return repr(
                expression.value.encode("latin-1").decode("unicode_escape").encode("latin-1")
            )
        case NameExpr() if expression.fullname in _KEYWORD_CONSTANTS:
            return _KEYWORD_CONSTANTS[expression.fullname]
        case UnaryExpr(
            op="-" | "+" as sign, expr=IntExpr() | FloatExpr() | ComplexExpr() as number
        ):
            return f"{sign}{literal(number)}"
        case TupleExpr():
            items = [literal(item) for item in expression.items]
            known = [item for item in items if item is not None]
            if not items or len(known) != len(items):
                return None
            return f"({known[0]},)" if len(known) == 1 else f"({', '.join(known)})"
        case _:
            return None

"""What text beside a hole makes of what fills it."""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence

from how_codegen.holes import Hole
from how_codegen.specialize.calculate import plain_number
from how_codegen.specialize.conditions import FALSE, NONE, TRUE


def is_alone(before: Sequence[str], text: str, after: str | Hole) -> bool:
    """Is it a name, alone in parentheses that are not those of a call?"""
    is_closed = isinstance(after, str) and after.startswith(")")
    is_open = is_closed and bool(before) and _OPENED.search(before[-1]) is not None
    return is_open and text.replace(".", "").isidentifier()


_OPENED = re.compile(r"(?:[-+*/%=<>,([{:]|\b(?:await|return|in|and|or|not|if|else|is)) ?\($")


def unpacked(before: Sequence[str], text: str, after: str | Hole) -> str | None:
    """What `*slot` is among others where the text of the slot is a display: `a, b` of `(a, b)`."""
    is_closed = isinstance(after, str) and after[:1] in tuple(")]},")
    if not is_closed or not before or not text.startswith("("):
        return None
    if _UNPACKED.search(before[-1]) is None:
        return None
    tree = ast.parse(text, mode="eval").body
    is_display = isinstance(tree, ast.Tuple) and bool(tree.elts)
    return text[1:-1].rstrip().removesuffix(",") if is_display else None


_UNPACKED = re.compile(r"[(\[{,]\s*\*$")


def as_test(text: str) -> str:
    """A condition; that it holds, or that it does not, where it is a number."""
    number = plain_number(text)
    if number is None:
        return text
    return TRUE if int(number) else FALSE


def in_union(text: str, after: str | Hole) -> str:
    """What a name stands for; None before others of a union is put behind them later."""
    is_first = isinstance(after, str) and after.lstrip(" ").startswith("|")
    is_none = is_first and (text == "None" or text.endswith("| None"))
    return f"{text.removesuffix('None')}{NONE}" if is_none else text


def without_comma(text: str) -> str:
    """The text before what came to nothing."""
    bare = text.rstrip()
    return bare[:-1] if bare.endswith(",") else text

"""A function's code without comments, docstrings and layout: equal for equal code.

Not `ast.dump`, whose form differs between versions of Python: the fingerprint that is made of
this must be the same wherever it is computed.
"""

from __future__ import annotations

import libcst as cst

#: Fields that hold layout only. Parentheses group what the tree has grouped already.
_LAYOUT = frozenset(
    {
        "comma",
        "footer",
        "header",
        "indent",
        "leading_lines",
        "leading_whitespace",
        "lines_after_decorators",
        "lpar",
        "newline",
        "rpar",
        "semicolon",
        "trailing_comma",
        "trailing_whitespace",
    }
)


def canonical(function: cst.FunctionDef) -> str:
    """The function as nested parentheses: each node's kind, then its parts.

    Its own decorators are left out: they say what the HOW is called, not what it does.
    """
    return _node(function.with_changes(decorators=()))


def _node(node: cst.CSTNode) -> str:
    if isinstance(node, (cst.SimpleString, cst.ConcatenatedString)):
        value = node.evaluated_value
        if value is not None:  # a part that is an f-string has no value yet
            return repr(value)
    parts = [type(node).__name__]
    if isinstance(node, cst.Subscript) and is_tuple_key(node):
        parts.append("tuple")
    if isinstance(node, cst.FormattedString):  # the kind of quotes is layout, `rf` is not
        return f"(FormattedString {node.prefix.lower()!r} {_value(node.parts)})"
    for name in sorted(node.__dataclass_fields__):
        if name in _LAYOUT or name.startswith(("__", "whitespace")):
            continue
        part = _value(_statements(node) if name == "body" else getattr(node, name))
        if part:
            parts.append(f"{name}={part}")
    return f"({' '.join(parts)})"


def is_tuple_key(node: cst.Subscript) -> bool:
    """Is the key of `x[...]` a tuple display: `x[a, b]`, `x[a,]`, `x[*a]`?"""
    *_, last = node.slice
    is_starred = isinstance(last.slice, cst.Index) and last.slice.star is not None
    return len(node.slice) > 1 or isinstance(last.comma, cst.Comma) or is_starred


def _value(value: object) -> str:
    if isinstance(value, cst.CSTNode):
        return _node(value)
    if isinstance(value, (list, tuple)):
        parts = [_value(item) for item in value]
        return f"[{' '.join(part for part in parts if part)}]" if any(parts) else ""
    if isinstance(value, str):
        return repr(value)
    return ""


def _statements(node: cst.CSTNode) -> object:
    """A body without its docstring."""
    if isinstance(node, cst.FunctionDef) and node.get_docstring(clean=False) is not None:
        return node.body.with_changes(body=node.body.body[1:])
    body: object = getattr(node, "body")  # noqa: B009 (only some kinds of node have one)
    return body

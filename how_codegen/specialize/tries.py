"""What is left of a `try` when folding left nothing of some of its parts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import libcst as cst

from how_codegen.specialize.emptied import is_emptied

_End = TypeVar("_End", cst.Else, cst.Finally)
Left = cst.Try | cst.FlattenSentinel[cst.BaseStatement] | cst.RemovalSentinel


def without_needless_parts(original: cst.Try, updated: cst.Try) -> Left:
    """A `try` without its emptied parts, and without handlers that only raise again."""
    orelse = _unless_emptied(original.orelse, updated.orelse)
    finalbody = _unless_emptied(original.finalbody, updated.finalbody)
    is_empty = is_emptied(original.body, updated)  # nothing is left that could fail
    handlers = [] if is_empty else _without_raising(original, updated)
    if handlers:
        return updated.with_changes(handlers=handlers, orelse=orelse, finalbody=finalbody)
    body = [*_statements(updated.body), *_statements(orelse)]
    if body and finalbody is not None:
        is_block = isinstance(updated.body, cst.IndentedBlock)
        suite = updated.body.with_changes(body=body) if is_block else cst.IndentedBlock(body)
        return updated.with_changes(body=suite, handlers=(), orelse=None, finalbody=finalbody)
    return _flat(updated.leading_lines, [*body, *_statements(finalbody)])


def _unless_emptied(original: _End | None, updated: _End | None) -> _End | None:
    if updated is None or original is None or is_emptied(original.body, updated):
        return None
    return updated


def _without_raising(original: cst.Try, updated: cst.Try) -> list[cst.ExceptHandler]:
    """The handlers but for the last of which only `raise` is left: what they would do happens."""
    handlers = list(updated.handlers)
    while handlers:
        before, last = original.handlers[len(handlers) - 1], handlers[-1]
        if _only_raises(before) or not _only_raises(last) or not _is_plain(last.type):
            break
        handlers.pop()
    return handlers


def _only_raises(handler: cst.ExceptHandler) -> bool:
    match handler.body.body:
        case [cst.SimpleStatementLine(body=[cst.Raise(exc=None)])] | [cst.Raise(exc=None)]:
            return True
    return False


def _is_plain(type_: cst.BaseExpression | None) -> bool:
    """Does looking at it do nothing: no type at all, a name, or several?"""
    match type_:
        case None | cst.Name():
            return True
        case cst.Attribute(value=value):
            return _is_plain(value)
        case cst.Tuple(elements=elements):
            return all(_is_plain(one.value) for one in elements)
    return False


def _flat(
    lines: Sequence[cst.EmptyLine], statements: Sequence[cst.BaseStatement]
) -> cst.FlattenSentinel[cst.BaseStatement] | cst.RemovalSentinel:
    """Statements in the place of another one, and what stood above that."""
    if not statements:
        return cst.RemoveFromParent()
    first, *rest = statements
    above = [*lines, *getattr(first, "leading_lines", ())]
    return cst.FlattenSentinel([first.with_changes(leading_lines=above), *rest])


def _statements(part: cst.BaseSuite | cst.Else | cst.Finally | None) -> Sequence[cst.BaseStatement]:
    if part is None:
        return ()
    if isinstance(part, (cst.Else, cst.Finally)):
        lines = [line for line in part.leading_lines if line.comment is not None]
        statements = list(_statements(part.body))
        if lines and statements:
            old = getattr(statements[0], "leading_lines", ())
            statements[0] = statements[0].with_changes(leading_lines=[*lines, *old])
        return statements
    if isinstance(part, cst.SimpleStatementSuite):
        return [cst.SimpleStatementLine(list(part.body), (), part.trailing_whitespace)]
    return [one for one in part.body if isinstance(one, cst.BaseStatement)]

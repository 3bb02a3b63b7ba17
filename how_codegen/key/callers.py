"""The modules that make HOW calls: do the names in a call mean later what they meant in it?

A generated module imports what was passed by its name, when the calling module has run to its end.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path

from how_codegen.files.digest import digest
from how_codegen.kept.modules import CallSite, KeptCaller
from how_codegen.key.headline import headline_above, source_lines
from how_codegen.module_bindings import ModuleBindings, bound_names
from how_codegen.plan import Specialization


class Callers:
    """Reads the calling modules, and those that changed since `kept` was true.

    `root` is what their paths are relative to.
    """

    def __init__(self, root: Path, kept: Mapping[str, KeptCaller]) -> None:
        self._root = root
        self._kept = kept
        self.read: dict[str, KeptCaller] = {}

    def sites(self, items: Sequence[Specialization]) -> dict[str, CallSite]:
        """What the modules say around each call, by the name of its module."""
        by_path: dict[str, list[Specialization]] = {}
        for item in items:
            by_path.setdefault(item.path, []).append(item)
        return {
            item.name: site
            for path, own in by_path.items()
            for item, site in zip(own, self._sites(path, own), strict=True)
        }

    def _sites(self, path: str, items: Sequence[Specialization]) -> Sequence[CallSite]:
        try:
            data = (self._root / path).read_bytes()
        except OSError:
            return [CallSite(item.call.span, None, "") for item in items]
        spans, key = tuple(item.call.span for item in items), digest(data)
        known = self._kept.get(path)
        if known is None or known.digest != key or tuple(s.span for s in known.sites) != spans:
            caller, lines = _parsed(data), source_lines(data)
            sites = [
                CallSite(
                    item.call.span,
                    caller.problem(item) if caller is not None else None,
                    # A comment above a statement that a call stands in is not about the call.
                    "" if item.identity else headline_above(lines, item.call.span.line),
                )
                for item in items
            ]
            known = KeptCaller(key, tuple(sites))
        self.read[path] = known
        return known.sites


def _parsed(data: bytes) -> _Caller | None:
    try:
        return _Caller(ast.parse(data))
    except (SyntaxError, ValueError):
        return None


class _Caller:
    def __init__(self, tree: ast.Module) -> None:
        self._tree = tree
        self._bindings = ModuleBindings(tree, is_package=False)
        self._calls = {
            (node.lineno, node.col_offset, node.end_lineno, node.end_col_offset): node
            for node in ast.walk(tree)
            if isinstance(node, ast.Call)
        }

    def problem(self, item: Specialization) -> str | None:
        span = item.call.span
        call = self._calls.get((span.line, span.column, span.end_line, span.end_column))
        if call is None:
            return None
        scopes = self._scopes[call] if item.call.bound_to is None else ()
        names = [node.id for node in ast.walk(call) if isinstance(node, ast.Name)]
        problems = (self._name_problem(name, span.line, scopes) for name in dict.fromkeys(names))
        return next((problem for problem in problems if problem is not None), None)

    def _name_problem(self, name: str, line: int, scopes: Sequence[_Scope]) -> str | None:
        own = next((found for scope in scopes if name in (found := _bound_in(scope))), None)
        is_later = any(isinstance(scope, _FUNCTIONS) for scope in scopes)
        if own is not None or is_later:  # when such a call runs, the module has run to its end
            is_twice = own.count(name) > 1 if own is not None else self._bindings.is_rebound(name)
            return f'"{name}", which it passes, is bound twice: {_ADVICE}' if is_twice else None
        again = self._bound_again(name, line)
        if again is None:
            return None
        return f'"{name}", which it passes, is something else from line {again} on: {_ADVICE}'

    def _bound_again(self, name: str, line: int) -> int | None:
        """Where a name gets another meaning than the import or assignment before `line` gave it."""
        found = self._bindings.statements(name)
        later = [one.lineno for one in found if one.lineno > line]
        imports = [one for one in found if isinstance(one, (ast.Import, ast.ImportFrom))]
        others = [one.lineno for one in found if one not in imports]
        if imports and others:
            later += others
        return min(later, default=None)

    @cached_property
    def _scopes(self) -> dict[ast.Call, tuple[_Scope, ...]]:
        """The functions and classes around each call, from the inside out."""
        found: dict[ast.Call, tuple[_Scope, ...]] = {}
        waiting: list[tuple[ast.AST, tuple[_Scope, ...]]] = [(self._tree, ())]
        while waiting:
            node, around = waiting.pop()
            if isinstance(node, ast.Call):
                found[node] = around
            inside: tuple[_Scope, ...] = around
            own: Sequence[ast.AST] = ()
            if isinstance(node, _SCOPES):  # its defaults and its decorators are outside of it
                inside, own = (node, *around), _body(node)
            for child in ast.iter_child_nodes(node):
                waiting.append((child, inside if child in own else around))
        return found


_ADVICE = "give each a name of its own"

_Scope = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda | ast.ClassDef
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
_SCOPES = (*_FUNCTIONS, ast.ClassDef)


def _body(scope: _Scope) -> Sequence[ast.AST]:
    return [scope.body] if isinstance(scope, ast.Lambda) else scope.body


def _bound_in(scope: _Scope) -> list[str]:
    """The names that a function or class binds for itself, as often as it does."""
    parts = _body(scope)
    nodes = (node for part in parts for node in ast.walk(part))
    others = {name for node in nodes if isinstance(node, ast.Global) for name in node.names}
    return [name for part in parts for name in bound_names(part) if name not in others]

"""The modules that make HOW calls: do the names in a call mean later what they meant in it?

A generated module imports what was passed by its name, when the calling module has run to its end.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from pathlib import Path

from how_codegen.digest import digest
from how_codegen.headline import headline_above, source_lines
from how_codegen.kept.modules import CallSite, KeptCaller
from how_codegen.module_bindings import ModuleBindings
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
        """What the modules say around each call, by the name that the call is bound to."""
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
                    headline_above(lines, item.call.span.line),
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
        self._bindings = ModuleBindings(tree, is_package=False)
        self._calls = {
            (node.lineno, node.col_offset, node.end_lineno, node.end_col_offset): node
            for node in ast.walk(tree)
            if isinstance(node, ast.Call)
        }

    def problem(self, item: Specialization) -> str | None:
        span = item.call.span
        call = self._calls.get((span.line, span.column, span.end_line, span.end_column))
        names = [node.id for node in ast.walk(call) if isinstance(node, ast.Name)] if call else []
        for name in dict.fromkeys(names):
            line = self._bound_again(name, span.line)
            if line is not None:
                return (
                    f'"{name}", which it passes, is something else from line {line} on: '
                    "give each a name of its own"
                )
        return None

    def _bound_again(self, name: str, line: int) -> int | None:
        """Where a name gets another meaning than the import or assignment before `line` gave it."""
        found = self._bindings.statements(name)
        later = [one.lineno for one in found if one.lineno > line]
        imports = [one for one in found if isinstance(one, (ast.Import, ast.ImportFrom))]
        others = [one.lineno for one in found if one not in imports]
        if imports and others:
            later += others
        return min(later, default=None)

"""The modules that make HOW calls: do the names in a call mean later what they meant in it?

A generated module imports what was passed by its name, when the calling module has run to its end.
"""

from __future__ import annotations

import ast
from pathlib import Path

from how_codegen.module_bindings import ModuleBindings
from how_codegen.plan import Specialization


class Callers:
    """Reads each calling module once; `root` is what their paths are relative to."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._modules: dict[str, _Caller | None] = {}

    def problem(self, item: Specialization) -> str | None:
        """Why no module can name something that a call passes, if so."""
        if item.path not in self._modules:
            self._modules[item.path] = self._read(item.path)
        module = self._modules[item.path]
        return module.problem(item) if module is not None else None

    def _read(self, path: str) -> _Caller | None:
        try:
            return _Caller(ast.parse((self._root / path).read_bytes()))
        except (OSError, SyntaxError, ValueError):
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

"""The obvious way to write a workflow module: everything anew for each call, with ready-made parts.

    python -m benchmarks.naive_generator FOLDER OUTPUT COUNT

For each of the first COUNT calls of a project of `generate_project`: parse the HOW's module, find
the names with libcst's scope metadata, put the routines in their places, add and remove imports
with libcst's codemods, and start a formatter. It serves as the measure of what plans kept for each
HOW and one batch for the formatter save. It does less: types stay those of the HOW.
"""

from __future__ import annotations

import argparse
import ast
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import libcst as cst
from libcst.codemod import CodemodContext
from libcst.codemod.visitors import AddImportsVisitor, RemoveImportsVisitor
from libcst.metadata import MetadataWrapper, Scope, ScopeProvider

Scopes = Mapping[cst.CSTNode, Scope | None]


class Call(NamedTuple):
    """A HOW call: its name, the HOW, and the routine for each slot by position or keyword."""

    name: str
    how: str
    positional: tuple[str, ...]
    keywords: dict[str, str]


class _Substituted(cst.CSTTransformer):
    """Puts routines in the place of slots, in the scopes that do not bind the name themselves."""

    def __init__(self, routines: dict[str, str], scopes: Scopes, how: Scope | None) -> None:
        super().__init__()
        self._routines = routines
        self._scopes = scopes
        self._how = how

    def leave_Name(self, original_node: cst.Name, updated_node: cst.Name) -> cst.Name:
        """A slot's name, where it means the slot."""
        routine, scope = self._routines.get(original_node.value), self._scopes.get(original_node)
        if routine is None or scope is None:
            return updated_node
        assigned = [assignment.scope for assignment in scope[original_node.value]]
        return updated_node.with_changes(value=routine) if self._how in assigned else updated_node


def modules(folder: Path) -> Iterator[tuple[Call, Path, dict[str, str]]]:
    """Every call, the module of its HOW, and the modules that its names come from."""
    for file in sorted((folder / "shop" / "flows").glob("flows*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        origins = {
            alias.name: statement.module or ""
            for statement in tree.body
            if isinstance(statement, ast.ImportFrom)
            for alias in statement.names
        }
        for statement in tree.body:
            if isinstance(statement, ast.Assign) and isinstance(statement.value, ast.Call):
                value = statement.value
                positional = tuple(ast.unparse(argument) for argument in value.args)
                keywords = {item.arg or "": ast.unparse(item.value) for item in value.keywords}
                how = ast.unparse(value.func)
                call = Call(ast.unparse(statement.targets[0]), how, positional, keywords)
                yield call, folder / f"{origins[how].replace('.', '/')}.py", origins


def _imported(file: Path) -> Iterator[tuple[str, str | None]]:
    """The modules, and names of modules, that a module imports at its top level."""
    for statement in ast.parse(file.read_text(encoding="utf-8")).body:
        for alias in getattr(statement, "names", ()):
            if isinstance(statement, ast.ImportFrom):
                yield statement.module or "", alias.name
            else:
                yield alias.name, None


def write_module(call: Call, how_file: Path, origins: dict[str, str], target: Path) -> None:
    """Write one module."""
    wrapper = MetadataWrapper(cst.parse_module(how_file.read_text(encoding="utf-8")))
    how = next(
        node
        for node in wrapper.module.body
        if isinstance(node, cst.FunctionDef) and node.name.value == call.how
    )
    slots = [parameter.name.value for parameter in how.params.params]
    routines = {**dict(zip(slots, call.positional, strict=False)), **call.keywords}
    kept = [node for node in wrapper.module.body if not isinstance(node, cst.FunctionDef)]
    workflow = next(node for node in how.body.body if isinstance(node, cst.FunctionDef))
    scopes = wrapper.resolve(ScopeProvider)
    own = workflow.visit(_Substituted(routines, scopes, scopes.get(workflow)))
    assert isinstance(own, cst.FunctionDef)
    own = own.with_changes(name=cst.Name(call.name))
    module = wrapper.module.with_changes(body=[*kept, own])
    context = CodemodContext()
    for routine in sorted(set(routines.values())):
        AddImportsVisitor.add_needed_import(context, origins[routine], routine)
    module = AddImportsVisitor(context).transform_module(module)
    context = CodemodContext()
    for imported, name in _imported(how_file):
        RemoveImportsVisitor.remove_unused_import(context, imported, name)
    module = RemoveImportsVisitor(context).transform_module(module)
    target.write_text(module.code, encoding="utf-8")
    command = [sys.executable, "-m", "ruff", "format", "--isolated", "--quiet", str(target)]
    subprocess.run(command, check=True)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Write modules in the obvious way.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("count", type=int)
    given = parser.parse_args()
    given.output.mkdir(parents=True, exist_ok=True)
    for number, (call, how_file, origins) in enumerate(modules(given.folder)):
        if number == given.count:
            break
        write_module(call, how_file, origins, given.output / f"{call.name}.py")


if __name__ == "__main__":
    main()

"""The value of a name at module level, read off its source: nothing is imported or run."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from how_codegen.records import Name


class Unknown(NamedTuple):
    """What cannot be known without running the code; `reason` completes "...: <reason>"."""

    reason: str


class EnumMember(NamedTuple):
    """A member of an enum class of the project; members of equal values are one member."""

    enum: Name
    member: str
    value: object
    mixes_in: bool


class ConstantReader:
    """Reads values off the modules of a project; `paths` are their files, by import name."""

    def __init__(self, root: Path, paths: Mapping[str, str]) -> None:
        self._root = root
        self._paths = paths
        self._modules: dict[str, _Module | None] = {}

    def value(self, name: Name) -> object:
        """A literal, an `EnumMember`, or `Unknown`."""
        return self._value(name, frozenset())

    def _value(self, name: Name, asked: frozenset[Name]) -> object:
        module = self._module(name.module)
        if module is None or name in asked:
            return Unknown(f'the source of "{name.fullname}" is not part of the project')
        first, _, rest = name.path.partition(".")
        imported = module.imported(first, name.module)
        if imported is not None:
            path = f"{imported.path}.{rest}" if rest else imported.path
            return self._value(Name(imported.module, path), asked | {name})
        if rest:
            return module.enum_member(Name(name.module, first), rest)
        return module.literal(first)

    def _module(self, name: str) -> _Module | None:
        if name not in self._modules:
            self._modules[name] = self._read(name)
        return self._modules[name]

    def _read(self, name: str) -> _Module | None:
        try:
            text = (self._root / self._paths[name]).read_bytes()
            is_package = Path(self._paths[name]).stem == "__init__"
            return _Module(ast.parse(text), is_package)
        except (KeyError, OSError, SyntaxError, ValueError):
            return None


class _Module:
    def __init__(self, tree: ast.Module, is_package: bool) -> None:
        self._tree = tree
        self._is_package = is_package

    @cached_property
    def _bound(self) -> dict[str, list[ast.stmt]]:
        """The statements that bind each name, wherever in the module they stand."""
        found: dict[str, list[ast.stmt]] = {}
        for node in ast.walk(self._tree):
            for name in _binds(node):
                assert isinstance(node, ast.stmt)
                found.setdefault(name, []).append(node)
        return found

    def _only(self, name: str) -> ast.stmt | None:
        """The statement that binds the name, if there is one only, and at module level."""
        found = self._bound.get(name, [])
        at_top = [node for node in found if node in self._tree.body]
        outside = [node for node in found if isinstance(node, ast.Global)]
        return at_top[0] if len(at_top) == 1 and not outside else None

    def imported(self, name: str, module: str) -> Name | None:
        node = self._only(name)
        if not isinstance(node, ast.ImportFrom):
            return None
        original = next(one.name for one in node.names if (one.asname or one.name) == name)
        if not node.level:
            return Name(node.module or "", original)
        parts = module.split(".")
        package = parts[: len(parts) - node.level + self._is_package]
        return Name(".".join([*package, *([node.module] if node.module else [])]), original)

    def literal(self, name: str) -> object:
        node = self._only(name)
        value = node.value if isinstance(node, (ast.Assign, ast.AnnAssign)) else None
        literal = _literal(value)
        return Unknown(f'"{name}" is no constant') if literal is _NONE else literal

    def enum_member(self, enum: Name, member: str) -> object:
        node = self._only(enum.path)
        unknown = Unknown(f'"{enum.path}.{member}" is no enum member with a known value')
        if not isinstance(node, ast.ClassDef):
            return unknown
        bases = {ast.unparse(base).rpartition(".")[2] for base in node.bases}
        if not bases & {"Enum", "IntEnum", "StrEnum"}:
            return unknown
        values = dict(_members(node))
        if member not in values or any(value is _NONE for value in values.values()):
            return unknown
        same = next(name for name, value in values.items() if value == values[member])
        return EnumMember(enum, same, values[member], bases != {"Enum"})


_NONE = object()


def _members(node: ast.ClassDef) -> Iterator[tuple[str, object]]:
    """The members of an enum class with their values; of `auto()`, one that no other has."""
    for number, statement in enumerate(node.body):
        if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
            is_auto = isinstance(statement.value, ast.Call) and not statement.value.args
            value = ("auto", number) if is_auto else _literal(statement.value)
            yield statement.targets[0].id, value


def _literal(node: ast.expr | None) -> object:
    if node is None:
        return _NONE
    try:
        value = ast.literal_eval(node)
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        return _NONE
    return _NONE if isinstance(value, (list, dict, set)) else value


def _binds(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Assign(targets=targets):
            for target in targets:
                yield from (one.id for one in ast.walk(target) if isinstance(one, ast.Name))
        case ast.AnnAssign(target=ast.Name(id=name)) | ast.AugAssign(target=ast.Name(id=name)):
            yield name
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            yield node.name
        case ast.Import(names=names) | ast.ImportFrom(names=names):
            yield from (alias.asname or alias.name for alias in names)
        case ast.Global(names=names):
            yield from names
        case ast.For(target=ast.Name(id=name)):
            yield name

"""The value of a name at module level, read off its source: nothing is imported or run."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from pathlib import Path

import msgspec

from how_codegen.constants.enums import EnumClass, EnumMember, enum_class
from how_codegen.module_bindings import ModuleBindings
from how_codegen.records import Name

__all__ = ["ConstantReader", "EnumMember", "Unknown"]


class Unknown(msgspec.Struct, frozen=True):
    """What cannot be known without running the code; `reason` completes "...: <reason>"."""

    reason: str


class ConstantReader:
    """Reads values off the modules of a project; `paths` are their files, by import name.

    Nothing is known of `assigned`, the names that other modules assign.
    """

    def __init__(
        self, root: Path, paths: Mapping[str, str], assigned: frozenset[Name] = frozenset()
    ) -> None:
        self._root = root
        self._paths = paths
        self._assigned = assigned
        self._modules: dict[str, ModuleBindings | None] = {}

    @property
    def asked(self) -> frozenset[str]:
        """The modules that constants were looked for in, whether they are there or not."""
        return frozenset(self._modules)

    def value(self, name: Name) -> object:
        """A literal, an `EnumMember`, or `Unknown`."""
        return self._value(name, frozenset())

    def binds(self, name: Name) -> bool:
        """Does the module bind this name, or may it? A builtin then is none."""
        module = self._module(name.module)
        return module is None or module.may_bind(name.path) or name in self._assigned

    def _value(self, name: Name, asked: frozenset[Name]) -> object:
        module = self._module(name.module)
        if module is None or name in asked:
            return Unknown(f'the source of "{name.fullname}" is not part of the project')
        first, _, rest = name.path.partition(".")
        if Name(name.module, first) in self._assigned:
            return Unknown(f'another module assigns "{first}"')
        imported = module.imported(first, name.module)
        if imported is not None:
            path = f"{imported.path}.{rest}" if rest else imported.path
            return self._value(Name(imported.module, path), asked | {name})
        if rest:
            return self._enum_member(module, Name(name.module, first), rest)
        node = module.only(first)
        value = node.value if isinstance(node, (ast.Assign, ast.AnnAssign)) else None
        try:
            literal = ast.literal_eval(value) if value is not None else ...
        except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
            literal = ...
        is_known = literal is not ... and not isinstance(literal, (list, dict, set))
        return literal if is_known else Unknown(f'"{first}" is no constant')

    @staticmethod
    def _enum_member(module: ModuleBindings, enum: Name, member: str) -> object:
        node = module.only(enum.path)
        known: EnumClass | None = None
        if isinstance(node, ast.ClassDef):
            known = enum_class(node, enum, module.full_name)
        found = known.member(member) if known is not None else None
        if found is None:
            return Unknown(f'"{enum.path}.{member}" is no enum member with a known value')
        return found

    def _module(self, name: str) -> ModuleBindings | None:
        if name not in self._modules:
            self._modules[name] = self._read(name)
        return self._modules[name]

    def _read(self, name: str) -> ModuleBindings | None:
        path = Path(self._paths.get(name, ""))
        if path.suffix != ".py":  # a stub's values are none that the program has
            return None
        try:
            tree = ast.parse((self._root / path).read_bytes())
        except (OSError, SyntaxError, ValueError):
            return None

        def starred(node: ast.ImportFrom) -> frozenset[str] | None:
            module = self._module(made.absolute(node, name))
            return module.exported() if module is not None else None

        made = ModuleBindings(tree, is_package=path.stem == "__init__", starred=starred)
        return made

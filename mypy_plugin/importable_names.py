"""The names of an expression that a module can import: where each is defined, and found."""

from __future__ import annotations

from mypy.nodes import GDEF, Expression, ImportFrom, MemberExpr, MypyFile, NameExpr

from how_codegen.records import Name
from mypy_plugin.imports import absolute
from mypy_plugin.type_refs import TypeReferences


class ImportableNames:
    """What the names in one module's expressions stand for."""

    def __init__(self, file: MypyFile, types: TypeReferences) -> None:
        self._file = file
        self._types = types

    def of(self, expression: Expression) -> tuple[Name, Name] | None:
        """Where the thing is defined, and where this module's source gets it from."""
        if isinstance(expression, NameExpr):
            return self._global_name(expression)
        if not isinstance(expression, MemberExpr):
            return None
        module = module_of(expression.expr)
        if module is not None:
            source = Name(module, expression.name)
            return (self._types.name(expression.fullname or source.fullname), source)
        base = self.of(expression.expr)
        if base is None:
            return None
        name, source = base
        return (
            Name(name.module, f"{name.path}.{expression.name}"),
            Name(source.module, f"{source.path}.{expression.name}"),
        )

    def _global_name(self, expression: NameExpr) -> tuple[Name, Name] | None:
        if expression.kind != GDEF or not expression.fullname:
            return None
        name = self._types.name(expression.fullname)
        return name, self._imported(expression.name) or name

    def _imported(self, local: str) -> Name | None:
        """Where the module's `from ... import` statement gets a local name from."""
        for statement in self._file.imports:
            if isinstance(statement, ImportFrom) and statement.is_top_level:
                for original, alias in statement.names:
                    if (alias or original) == local:
                        return Name(absolute(self._file, statement), original)
        return None


def module_of(expression: Expression) -> str | None:
    """The module that an expression names, if it does."""
    if isinstance(expression, (NameExpr, MemberExpr)) and isinstance(expression.node, MypyFile):
        return expression.node.fullname
    return None

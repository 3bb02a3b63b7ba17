"""The text for a name of the HOW's module: a type variable's solution, or an import."""

from __future__ import annotations

import msgspec

from how_codegen.blueprint import (
    Binding,
    Blueprint,
    CopiedImport,
    ImportedModule,
    ImportedName,
    OwnName,
)
from how_codegen.records import AnyRef, CallableOf, ClassType, HowCall, Name, TypeRef
from how_codegen.specialize.annotations import annotation
from how_codegen.specialize.namespace import Namespace
from how_codegen.type_refs import classes_of, is_literal, substitute, unaliased, variables_of

#: What is started and not awaited yet: its type follows the routine, and nobody writes it.
_COROUTINE = Name("collections.abc", "Coroutine")
_EXECUTIONS = {"how_codegen.runtime.execution.Execution", "typing.Coroutine"}


class GlobalNames:
    """Names at the module level of the HOW's module, as one call's module has them."""

    def __init__(
        self, blueprint: Blueprint, call: HowCall, names: Namespace, wide: frozenset[Name]
    ) -> None:
        self._wide = wide
        self._module = blueprint.how.module
        self._bindings = blueprint.bindings
        self._names = names
        self._solved = {item.variable: item.type for item in call.solved}

    def text(self, name: str) -> str:
        """The text for a name.

        Raises:
            UnwritableTypeError: it is a type variable, and its solution cannot be written.
        """
        binding = self._bindings[name]
        solved = self._solution(binding, name)
        if solved is not None:
            return annotation(solved, self._names)
        match binding:
            case ImportedModule(module=module, has_alias=has_alias, only_typing=only_typing):
                preferred = name.partition(".")[0]
                return self._names.module(module, preferred, has_alias, only_typing)
            case ImportedName(module=module, name=original, only_typing=only_typing):
                return self._names.imported(module, original, only_typing, name)
            case CopiedImport(statement=statement) if self._names.block(name, statement):
                return name
            case OwnName(rebound=False):
                return self._names.imported(self._module, name)
            case _:
                return self._through_module(name)

    def member(self, name: str, member: str) -> str:
        """The text for `name.member`, which may be a type variable of another module.

        Raises:
            UnwritableTypeError: it is one, and its solution cannot be written.
        """
        match self._bindings[name]:
            case ImportedModule(module=module):
                solved = self._solved.get(Name(module, member))
            case ImportedName(module=module, name=original):
                solved = self._solved.get(Name(f"{module}.{original}", member))
            case _:
                solved = None
        if solved is not None:
            return annotation(solved, self._names)
        match self._bindings[name]:
            case ImportedModule(module=module, has_alias=False, only_typing=only_typing) if (
                module == name and not self._names.is_free_for(module)
            ):
                alias = self._names.module(module, module.replace(".", "_"), True, only_typing)
                return f"{alias}.{member}"
        _, dot, rest = name.partition(".")  # of `import a.b`, the text is that of `a`
        return f"{self.text(name)}{dot}{rest}.{member}"

    def local(self, name: str, type_: TypeRef, *, is_display: bool = False) -> str:
        """A local where it begins: with an annotation, if its type would be inferred otherwise.

        Too narrow, or, in a list of literals (`is_display`), too wide.

        Raises:
            UnwritableTypeError: its type cannot be written.
        """
        variables = variables_of(type_)
        are_literals = is_display and any(
            variable in self._solved and is_literal(self._solved[variable])
            for variable in variables
        )
        is_narrow = bool(variables & self._wide) and not classes_of(type_) & _EXECUTIONS
        if not is_narrow and not are_literals:
            return name
        return f"{name}: {self.annotation(type_)}"

    def routine(self, name: str, type_: TypeRef) -> str:
        """A local that begins as one routine and is another later: with the type of its slot.

        Raises:
            UnwritableTypeError: its type cannot be written.
        """
        match unaliased(substitute(type_, self._solved)):
            case CallableOf(
                parameters=tuple() as taken,
                result=ClassType(name=Name(module="typing"), arguments=(_, _, result)),
            ):
                routine = self._names.imported("how_codegen.types", "Routine")
                parameters = ", ".join(annotation(one, self._names) for one in taken)
                return f"{name}: {routine}[[{parameters}], {annotation(result, self._names)}]"
        return name

    def generic(self, type_: TypeRef) -> str | None:
        """A type that stays generic, so that its variables are its own; None for another.

        In what a function returns, type checkers take those of a callable as bound by that, and
        those of an alias such as `Routine` as bound by nothing.

        Raises:
            UnwritableTypeError: it cannot be written.
        """
        match substitute(type_, self._solved):
            case CallableOf(result=result) as made if variables_of(made):
                awaited = ClassType(_COROUTINE, (AnyRef(), AnyRef(), result))
                return annotation(msgspec.structs.replace(made, result=awaited), self._names)
        return None

    def annotation(self, type_: TypeRef) -> str:
        """A type with its type variables solved.

        Raises:
            UnwritableTypeError: it cannot be written.
        """
        return annotation(substitute(type_, self._solved), self._names)

    def solution(self, name: str) -> TypeRef | None:
        """What a name stands for where it is a type variable that the call solves."""
        return self._solution(self._bindings[name], name)

    def _solution(self, binding: Binding, name: str) -> TypeRef | None:
        match binding:
            case OwnName():
                return self._solved.get(Name(self._module, name))
            case ImportedName(module=module, name=original):
                exact = self._solved.get(Name(module, original))
                return exact if exact is not None else self._reexported(original)
        return None

    def _reexported(self, name: str) -> TypeRef | None:
        """A type variable that was imported from where it is not defined."""
        found = [
            type_
            for variable, type_ in self._solved.items()
            if variable.path == name and variable.module != self._module
        ]
        return found[0] if len(found) == 1 else None

    def _through_module(self, name: str) -> str:
        """A name whose value may change after import: reached anew at each use."""
        package, _, last = self._module.rpartition(".")
        if package:
            return f"{self._names.imported(package, last)}.{name}"
        return f"{self._names.module(self._module, self._module, False)}.{name}"

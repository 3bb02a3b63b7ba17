"""What importing a module of the project does, statement by statement, read off its source.

Nothing is run: the statements at the top of a module import others and bind names, in order, and
a name is missing where a module asks for it that is only half imported itself.
"""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator, Mapping, Sequence

import msgspec

from how_codegen.module_bindings import bound_names


class Step(msgspec.Struct, frozen=True):
    """One statement: it imports `module` (and `names` from it, with `is_from`) and binds names."""

    line: int
    module: str = ""
    names: tuple[str, ...] = ()
    is_from: bool = False
    binds: tuple[str, ...] = ()


class Missing(msgspec.Struct, frozen=True):
    """`importer` asks in `line` for `name` of a module that has not bound it yet.

    `chain` are the modules that are half imported then, each imported by the one before it.
    """

    importer: str
    line: int
    module: str
    name: str
    chain: tuple[tuple[str, int], ...]


class Imports:
    """The import statements of some modules: no others are looked at.

    `texts` are sources, `packages` those modules that are packages, and `made` the steps of
    modules that are not written yet.
    """

    def __init__(
        self,
        texts: Mapping[str, str],
        packages: Collection[str],
        made: Mapping[str, Sequence[Step]],
    ) -> None:
        self._texts = texts
        self._packages = packages
        self._made = made
        self._steps: dict[str, Sequence[Step]] = {}

    def steps(self, module: str) -> Sequence[Step]:
        """What importing a module does."""
        if module in self._made:
            return self._made[module]
        if module not in self._steps:
            self._steps[module] = self._read(module)
        return self._steps[module]

    def is_known(self, module: str) -> bool:
        """Is it one of these modules?"""
        return module in self._made or module in self._texts

    def _read(self, module: str) -> Sequence[Step]:
        try:
            tree = ast.parse(self._texts[module])
        except (SyntaxError, ValueError):
            return ()
        return tuple(self._of(module, tree.body))

    def _of(self, module: str, statements: Sequence[ast.stmt]) -> Iterator[Step]:
        for statement in statements:
            match statement:
                case ast.Import(names=aliases):
                    for alias in aliases:
                        bound = alias.asname or alias.name.partition(".")[0]
                        yield Step(statement.lineno, alias.name, binds=(bound,))
                case ast.ImportFrom(names=aliases):
                    base = "." * statement.level + (statement.module or "")
                    names = tuple(alias.name for alias in aliases)
                    bound_ = tuple(alias.asname or alias.name for alias in aliases)
                    target = self._absolute(module, base)
                    yield Step(statement.lineno, target, names, is_from=True, binds=bound_)
                case ast.If(test=test):
                    if not _is_type_checking(test):
                        yield from self._of(module, statement.body)
                    yield from self._of(module, statement.orelse)
                case ast.Try():
                    yield from self._of(module, statement.body)
                    yield from self._of(module, statement.orelse)
                    yield from self._of(module, statement.finalbody)
                case ast.With(body=body):
                    yield from self._of(module, body)
            yield Step(statement.lineno, binds=tuple(bound_names(statement)))

    def _absolute(self, module: str, base: str) -> str:
        name = base.lstrip(".")
        level = len(base) - len(name)
        if not level:
            return name
        parts = module.split(".")
        package = parts[: len(parts) - level + (module in self._packages)]
        return ".".join([*package, *([name] if name else [])])


def _is_type_checking(test: ast.expr) -> bool:
    return ast.unparse(test).rpartition(".")[2] == "TYPE_CHECKING" or "__name__" in ast.unparse(
        test
    )


def parents(module: str) -> list[str]:
    """The packages that a module is in, the outermost first."""
    parts = module.split(".")
    return [".".join(parts[:length]) for length in range(1, len(parts))]


def missing_name(imports: Imports, entry: str) -> Missing | None:
    """What is missing when a program imports `entry` first of all; None where nothing is."""
    return _Run(imports).run(entry, 0)


class _Run:
    """Imports modules, in the order in which Python would."""

    def __init__(self, imports: Imports) -> None:
        self._imports = imports
        self._bound: dict[str, set[str]] = {}
        self._open: list[tuple[str, int]] = []

    def run(self, module: str, line: int) -> Missing | None:
        """Import a module in this line of the one that is being imported."""
        for one in (*parents(module), module):
            if one in self._bound or not self._imports.is_known(one):
                continue
            self._bound[one] = set()
            self._open.append((one, line))
            for step in self._imports.steps(one):
                found = self._step(one, step)
                if found is not None:
                    return found
            self._open.pop()
            package, _, name = one.rpartition(".")
            self._bound.get(package, set()).add(name)
        return None

    def _step(self, module: str, step: Step) -> Missing | None:
        found = self.run(step.module, step.line) if step.module else None
        for name in step.names if step.is_from and found is None else ():
            found = found or self._name(module, step, name)
        self._bound[module].update(step.binds)
        return found

    def _name(self, module: str, step: Step, name: str) -> Missing | None:
        is_half = any(one == step.module for one, _ in self._open)
        if not is_half or name == "*" or name in self._bound[step.module]:
            return None
        submodule = f"{step.module}.{name}"
        if self._imports.is_known(submodule):
            return self.run(submodule, step.line)
        names = [one for one, _ in self._open]
        chain = tuple(self._open[names.index(step.module) :])
        return Missing(module, step.line, step.module, name, chain)

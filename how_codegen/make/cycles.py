"""Modules that import each other: a generated module, and those that it is made from.

What such a module needs from the others only when its workflow runs, it imports then, as a careful
author would. Where that does not help, the path of the imports is reported.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from how_codegen.make.importing import Imports, Missing, Step, missing_name
from how_codegen.specialize import SpecializedModule
from how_codegen.specialize.late_imports import import_late


class Sources(Protocol):
    """Knows the modules of the project."""

    def text(self, module: str) -> str:
        """The source of a module of the project."""

    def file(self, module: str) -> str:
        """The file of a module, as messages name it."""


class Cycles:
    """Mends the modules of one run that are part of cycles.

    `package` is the one that they are written to; `around` are the modules that import each and
    are imported by it, by the names of those that are.
    """

    def __init__(
        self, package: str, around: Mapping[str, frozenset[str]], sources: Sources
    ) -> None:
        self._package = package
        self._around = around
        self._sources = sources

    def mended(
        self, modules: Mapping[str, SpecializedModule]
    ) -> tuple[dict[str, SpecializedModule], dict[str, str]]:
        """The modules, some of which import late now; and what is wrong with others, by name."""
        found, problems = dict(modules), dict[str, str]()
        is_settled = False
        while not is_settled:  # what is wrong with one may hide what is wrong with another
            before = dict(found)
            for name in sorted(self._around.keys() - problems.keys()):
                mended = self._one(found, name)
                if isinstance(mended, str):
                    problems[name] = mended
                else:
                    found[name] = mended
            is_settled = before == found
        return found, problems

    def _one(self, modules: Mapping[str, SpecializedModule], name: str) -> SpecializedModule | str:
        """A module as it has to be, or why it cannot be."""
        around = sorted(self._around[name])
        missing = self._missing(modules, name, around)
        if missing is None:
            return modules[name]
        late = import_late(modules[name], frozenset(around))
        if late is not None:
            missing = self._missing({**modules, name: late}, name, around)
        return late if late is not None and missing is None else self._said(missing)

    def _missing(
        self, modules: Mapping[str, SpecializedModule], name: str, around: list[str]
    ) -> Missing | None:
        """What is missing of or in this module, whichever of these modules is imported first."""
        own = self._full(name)
        made = {self._full(one): _steps(modules[one]) for one in self._around if one in modules}
        others = [one for one in around if one not in made and not self._is_output(one)]
        texts = {one: self._sources.text(one) for one in others}
        packages = {one for one in others if self._sources.file(one).endswith("__init__.py")}
        imports = Imports(
            texts, packages, {one: made[one] for one in made if one in {own, *around}}
        )
        for entry in (own, *around):
            found = missing_name(imports, entry)
            if found is not None and own in (found.importer, found.module):
                return found
        return None

    def _is_output(self, module: str) -> bool:
        return f"{module}.".startswith(f"{self._package}.")

    def _full(self, name: str) -> str:
        return f"{self._package}.{name}"

    def _said(self, missing: Missing | None) -> str:
        assert missing is not None
        (first, _), *others = missing.chain
        importers = [first, *(module for module, _ in others)]
        steps = [
            f"imports {module}{self._place(importer, line)}"
            for importer, (module, line) in zip(importers, others, strict=False)
        ]
        place = self._place(missing.importer, missing.line)
        steps.append(f'asks {missing.module} for "{missing.name}"{place}, which is not there yet')
        return (
            f"a circular import: {first} {', which '.join(steps)}: "
            "import the workflow inside of the functions that run it"
        )

    def _place(self, module: str, line: int) -> str:
        return "" if not line else f" ({self._sources.file(module)}:{line})"


def _steps(module: SpecializedModule) -> tuple[Step, ...]:
    """What importing a module does that is not written yet."""
    whole = [Step(0, item.module, binds=(item.alias,)) for item in module.module_imports]
    froms = [
        Step(0, item.module, (item.name,), is_from=True, binds=(item.alias,))
        for item in module.from_imports
    ]
    return (*whole, *froms, Step(0, binds=(module.name,)))

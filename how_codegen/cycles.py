"""Modules that import each other: a generated module, and those that it is made from.

What such a module needs from the others only when its workflow runs, it imports then, as a careful
author would. Where that does not help, the path of the imports is reported.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from how_codegen.check import Checked
from how_codegen.importing import Imports, Missing, Step, missing_name
from how_codegen.specialize import SpecializedModule
from how_codegen.specialize.late_imports import import_late


class Cycles:
    """Mends the modules of one run; `package` is the one that they are written to."""

    def __init__(self, checked: Checked, package: str, text: Callable[[str], str]) -> None:
        self._checked = checked
        self._package = package
        self._text = text

    def mended(
        self, modules: Mapping[str, SpecializedModule]
    ) -> tuple[dict[str, SpecializedModule], dict[str, str]]:
        """The modules, some of which import late now; and what is wrong with others, by name."""
        found, problems = dict(modules), dict[str, str]()
        if not self._checked.output_used:
            return found, problems  # nothing that is not generated imports any of them
        is_settled = False
        while not is_settled:  # what is wrong with one may hide what is wrong with another
            before = dict(found)
            for name in sorted(found.keys() - problems.keys()):
                mended = self._one(found, name)
                if isinstance(mended, str):
                    problems[name] = mended
                else:
                    found[name] = mended
            is_settled = before == found
        return found, problems

    def _one(self, modules: Mapping[str, SpecializedModule], name: str) -> SpecializedModule | str:
        """A module as it has to be, or why it cannot be."""
        around = self._around(modules, name)
        missing = self._missing(modules, name, around) if around else None
        if missing is None:
            return modules[name]
        late = import_late(modules[name], frozenset(around))
        if late is not None:
            missing = self._missing({**modules, name: late}, name, around)
        return late if late is not None and missing is None else self._said(missing)

    def _around(self, modules: Mapping[str, SpecializedModule], name: str) -> list[str]:
        """The modules that this one imports, at whatever remove, and that import it."""
        imports, own = self._imports(modules), self._full(name)
        reached: dict[str, set[str]] = {}
        waiting = [own]
        while waiting:
            module = waiting.pop()
            if module not in reached:
                reached[module] = imports.mentioned(module)
                waiting += reached[module]
        leading = {own}
        while True:
            more = {module for module, others in reached.items() if others & leading} - leading
            if not more:
                return sorted(leading - {own})
            leading |= more

    def _missing(
        self, modules: Mapping[str, SpecializedModule], name: str, around: list[str]
    ) -> Missing | None:
        """What is missing of or in this module, whichever of these modules is imported first."""
        imports, own = self._imports(modules), self._full(name)
        for entry in (own, *around):
            found = missing_name(imports, entry)
            if found is not None and own in (found.importer, found.module):
                return found
        return None

    def _imports(self, modules: Mapping[str, SpecializedModule]) -> Imports:
        made = {self._full(name): _steps(module) for name, module in modules.items()}
        return Imports(self._source, self._is_package, made)

    def _source(self, module: str) -> str:
        known = self._checked.modules.get(module)
        if known is None or known.is_output or not known.path.endswith(".py"):
            return ""
        is_elsewhere = Path(known.path).is_absolute() or "site-packages" in known.path
        return "" if is_elsewhere else self._text(module)

    def _is_package(self, module: str) -> bool:
        known = self._checked.modules.get(module)
        return known is not None and known.path.endswith("__init__.py")

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
        known = self._checked.modules.get(module)
        return "" if known is None or known.is_output or not line else f" ({known.path}:{line})"


def _steps(module: SpecializedModule) -> tuple[Step, ...]:
    """What importing a module does that is not written yet."""
    whole = [Step(0, item.module, binds=(item.alias,)) for item in module.module_imports]
    froms = [
        Step(0, item.module, (item.name,), is_from=True, binds=(item.alias,))
        for item in module.from_imports
    ]
    return (*whole, *froms, Step(0, binds=(module.name,)))

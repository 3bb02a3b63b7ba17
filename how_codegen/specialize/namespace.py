"""The names of one generated module: what is imported, under a name that captures nothing."""

from __future__ import annotations

import builtins
import keyword
from collections.abc import Iterable

import msgspec

_BUILTINS = frozenset(dir(builtins))


class FromImport(msgspec.Struct, frozen=True, order=True):
    """`from module import name`, as `alias` where that differs."""

    module: str
    name: str
    alias: str


class ModuleImport(msgspec.Struct, frozen=True, order=True):
    """`import module`, as `alias` where there is one."""

    module: str
    alias: str | None


class Namespace:
    """Hands out the names at module level of one generated module.

    `taken` are names that no import may have: those that the workflow binds somewhere, where an
    import of that name would be hidden, and Python's own names that it uses.
    """

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)
        self._names: dict[tuple[str, str], str] = {}
        self._modules: dict[str, ModuleImport] = {}
        self._typing_only: set[tuple[str, str]] = set()

    def imported(self, module: str, path: str, typing_only: bool = False) -> str:
        """The text for something at module level, or nested in it; it gets imported."""
        root, dot, rest = path.partition(".")
        key = (module, root)
        if key not in self._names:
            self._names[key] = self.free(root, f"{module.rpartition('.')[2]}_{root}")
            if typing_only:
                self._typing_only.add(key)
        elif not typing_only:
            self._typing_only.discard(key)
        return f"{self._names[key]}{dot}{rest}"

    def module(self, module: str, preferred: str, has_alias: bool) -> str:
        """The text for a module that was imported as a whole."""
        known = self._modules.get(module)
        if known is None:
            known = self._new_module(module, preferred, has_alias)
            self._modules[module] = known
        if known.alias is not None:
            return known.alias
        return module.partition(".")[0]

    def free(self, preferred: str, otherwise: str) -> str:
        """A name that nothing else has: the preferred one, the other, or the other numbered."""
        candidates = [preferred, otherwise.lstrip("_") or otherwise]
        candidates += [f"{otherwise}_{number}" for number in range(2, len(self._taken) + 3)]
        for name in candidates:
            if name not in self._taken and not keyword.iskeyword(name):
                self._taken.add(name)
                return name
        raise AssertionError("more candidates than names taken")

    @property
    def from_imports(self) -> tuple[FromImport, ...]:
        """The `from` imports that run, sorted."""
        return self._sorted(typing_only=False)

    @property
    def typing_imports(self) -> tuple[FromImport, ...]:
        """Those that only type checkers need."""
        return self._sorted(typing_only=True)

    @property
    def module_imports(self) -> tuple[ModuleImport, ...]:
        """The imports of whole modules, sorted."""
        return tuple(
            sorted(self._modules.values(), key=lambda item: (item.module, item.alias or ""))
        )

    def _sorted(self, typing_only: bool) -> tuple[FromImport, ...]:
        return tuple(
            sorted(
                FromImport(module, name, alias)
                for (module, name), alias in self._names.items()
                if ((module, name) in self._typing_only) is typing_only
            )
        )

    def _new_module(self, module: str, preferred: str, has_alias: bool) -> ModuleImport:
        last = module.rpartition(".")[2]
        if not has_alias and preferred == module.partition(".")[0]:
            if preferred not in self._taken:
                self._taken.add(preferred)
                return ModuleImport(module, None)
            if any(
                item.alias is None and item.module.partition(".")[0] == preferred
                for item in self._modules.values()
            ):
                return ModuleImport(module, None)  # `import a.b` beside `import a.c`
        return ModuleImport(module, self.free(preferred, f"{last}_module"))

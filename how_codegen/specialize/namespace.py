"""The names of one generated module: what is imported, under a name that captures nothing."""

from __future__ import annotations

import keyword
from collections.abc import Iterable
from itertools import chain, count

import msgspec

from how_codegen.records import Name
from how_codegen.type_refs import Paths


class FromImport(msgspec.Struct, frozen=True, order=True):
    """`from module import name`, as `alias` where that differs."""

    module: str
    name: str
    alias: str


class ModuleImport(msgspec.Struct, frozen=True, order=True):
    """`import module`, as `alias` where it is not empty."""

    module: str
    alias: str


class Namespace:
    """Hands out the names at module level of one generated module.

    No import may have a name that the module binds itself (`bound`), where the import would be
    hidden, nor one of Python's own names that it uses (`builtins`).
    """

    def __init__(
        self,
        bound: Iterable[str],
        builtins: Iterable[str] = (),
        paths: Paths | None = None,
    ) -> None:
        self._paths = paths or Paths()
        self._hidden = frozenset(bound)
        self._taken = {*self._hidden, *builtins}
        self._names: dict[tuple[str, str], str] = {}
        self._modules: dict[str, str] = {}
        self._submodules: set[str] = set()
        self._running: set[str] = set()
        self._only_typing: set[str] = set()
        self._is_evaluated_badly = False
        self._typing_only: set[tuple[str, str]] = set()
        self._blocks: dict[str, str] = {}
        self.typing_aliases: dict[str, Name] = {}

    def imported(
        self, module: str, path: str, typing_only: bool = False, preferred: str = ""
    ) -> str:
        """The text for something at module level, or nested in it; it gets imported.

        `preferred` is the alias by which a reader of the HOW knows it.
        """
        root, dot, rest = path.partition(".")
        module = _modern(module, root)
        if module == "builtins" and root not in self._hidden:
            return path
        key = (module, root)
        if key not in self._names:
            otherwise = f"{module.rpartition('.')[2]}_{root}"
            self._names[key] = self.free(preferred or root, otherwise)
            if typing_only:
                self._typing_only.add(key)
        elif not typing_only:
            self._typing_only.discard(key)
        return f"{self._names[key]}{dot}{rest}"

    def imported_class(self, name: Name, typing_only: bool = False) -> str:
        """The text for a class of a solved type, by the path that the sources around it use."""
        root, _, rest = name.path.partition(".")
        defined = Name(name.module, root)
        typing_only = typing_only or defined in self._paths.typing_only
        path = self._paths.sources.get(defined)
        if path is None or any(part.startswith("_") for part in path.module.split(".")):
            return self.imported(name.module, name.path, typing_only)
        inside = f"{path.path}.{rest}" if rest else path.path
        return self.imported(path.module, inside, typing_only)

    def imported_alias(self, name: Name) -> str | None:
        """The text for a type alias, by such a path; None where it has to be expanded."""
        defined = Name(name.module, name.path.partition(".")[0])
        path = self._paths.sources.get(defined, name)
        is_private = any(part.startswith("_") for part in path.fullname.split("."))
        if is_private or defined in self._paths.evaluated:
            return None
        text = self.imported_class(name)
        if defined in self._paths.typing_only:
            self.typing_aliases[text.partition(".")[0]] = defined
        return text

    def module(
        self, module: str, preferred: str, has_alias: bool, only_typing: bool = False
    ) -> str:
        """The text for a module imported as a whole; without an alias, for its first part."""
        target = module if has_alias else module.partition(".")[0]
        known = self._modules.get(target)
        if known is None:
            known = self._modules[target] = self.free(
                preferred, f"{target.rpartition('.')[2]}_module"
            )
        if not has_alias and known == target:
            self._submodules.add(module)
        if only_typing and module not in self._running:
            self._only_typing.add(module)
        elif not only_typing:
            self._running.add(module)
            self._only_typing.discard(module)
        return known

    def is_free_for(self, module: str) -> bool:
        """Can `import module`, of `a.b`, bind `a`?"""
        first = module.partition(".")[0]
        return self._modules.get(first, first) == first and (
            first in self._modules or first not in self._taken
        )

    def block(self, name: str, statement: str) -> bool:
        """Have a whole statement that binds `name` copied; False if the name is taken."""
        if self._blocks.get(name) == statement:
            return True
        if name in self._taken:
            return False
        self._taken.add(name)
        self._blocks[name] = statement
        return True

    def free(self, preferred: str, otherwise: str) -> str:
        """A name that nothing else has: the preferred one, the other, or the other numbered."""
        candidates = [preferred, otherwise.lstrip("_") or otherwise]
        candidates += [f"{otherwise}_{number}" for number in range(2, len(self._taken) + 3)]
        for name in candidates:
            if name not in self._taken and not keyword.iskeyword(name):
                self._taken.add(name)
                return name
        raise AssertionError("more candidates than names taken")

    def private(self, preferred: str) -> str:
        """A name that nothing else has, with an underscore: for what only this module uses.

        Never with two, which a class in the workflow would make another name of.
        """
        preferred = preferred.strip("_") or "step"
        endings = chain([""], (f"_{number}" for number in count(2)))
        names = (f"_{preferred}{ending}" for ending in endings)
        name = next(name for name in names if name not in self._taken)
        self._taken.add(name)
        return name

    @property
    def from_imports(self) -> tuple[FromImport, ...]:
        """The `from` imports that run, sorted."""
        return self._sorted(typing_only=False)

    @property
    def typing_imports(self) -> tuple[FromImport, ...]:
        """Those that only type checkers need."""
        return self._sorted(typing_only=True)

    def postpone(self) -> None:
        """Some annotation cannot be evaluated when the module runs."""
        self._is_evaluated_badly = True

    @property
    def needs_postponing(self) -> bool:
        """Does the module need `from __future__ import annotations`?"""
        return bool(self._is_evaluated_badly or self.typing_imports or self.typing_modules)

    @property
    def module_imports(self) -> tuple[ModuleImport, ...]:
        """The imports of whole modules that run, sorted."""
        return tuple(item for item in self._all_modules() if item.module not in self._only_typing)

    @property
    def typing_modules(self) -> tuple[ModuleImport, ...]:
        """Those that only type checkers need."""
        return tuple(item for item in self._all_modules() if item.module in self._only_typing)

    def _all_modules(self) -> tuple[ModuleImport, ...]:
        found = {
            ModuleImport(module, alias)
            for module, alias in self._modules.items()
            if module != alias
        }
        found |= {ModuleImport(module, "") for module in self._submodules}
        plain = {item.module for item in found if not item.alias}
        return tuple(sorted(item for item in found if not _is_implied(item, plain)))

    @property
    def blocks(self) -> tuple[str, ...]:
        """The statements that are copied whole, each once."""
        return tuple(dict.fromkeys(self._blocks.values()))

    def _sorted(self, typing_only: bool) -> tuple[FromImport, ...]:
        return tuple(
            sorted(
                FromImport(module, name, alias)
                for (module, name), alias in self._names.items()
                if ((module, name) in self._typing_only) is typing_only
            )
        )


def _modern(module: str, name: str) -> str:
    """Where `typing` itself has a name from: one thing must not get two."""
    if module != "typing":
        return module
    return next((one for one, names in _MOVED.items() if name in names), module)


#: What `typing` offers under the same name, and has only for older versions of Python.
_MOVED = {
    "collections": frozenset({"ChainMap", "Counter", "OrderedDict"}),
    "collections.abc": frozenset(
        {
            "AsyncGenerator",
            "AsyncIterable",
            "AsyncIterator",
            "Awaitable",
            "Callable",
            "Collection",
            "Container",
            "Coroutine",
            "Generator",
            "Hashable",
            "ItemsView",
            "Iterable",
            "Iterator",
            "KeysView",
            "Mapping",
            "MappingView",
            "MutableMapping",
            "MutableSequence",
            "MutableSet",
            "Reversible",
            "Sequence",
            "Sized",
            "ValuesView",
        }
    ),
    "re": frozenset({"Match", "Pattern"}),
}


def _is_implied(item: ModuleImport, plain: set[str]) -> bool:
    """Does `import a.b` bind the `a` that this imports anyway?"""
    return not item.alias and any(other.startswith(f"{item.module}.") for other in plain)

"""By which path a module imports a class: the one that the sources around it use.

Where none of them imports it by name, the shortest public path: never a private module's, as long
as there is another.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from typing import Protocol

from how_codegen.module_bindings import ModuleBindings
from how_codegen.records import Name

_LONGEST = 20


class Reader(Protocol):
    """Reads the sources of modules."""

    def text(self, name: str) -> str:
        """The source of a module; empty where it cannot be read."""

    def module(self, name: str) -> ModuleBindings | None:
        """What a module binds; None where its source cannot be read."""


class ImportPaths:
    """Finds paths, as the sources say that `reader` reads."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def of(self, name: Name, sources: Sequence[str]) -> Name:
        """The path for a class; `sources` are the modules of the HOW and the routines."""
        top = name.module.partition(".")[0]
        is_here = name.module in sources and not _is_private(name.module)
        if is_here or top in sys.stdlib_module_names:
            return name
        for module in (*self._imported_by(sources, name), name.module, *_parents(name.module)):
            if not _is_private(module) and self._leads(module, name):
                return Name(module, name.path)
        return name

    def _imported_by(self, sources: Sequence[str], name: Name) -> Iterator[str]:
        root = name.path.partition(".")[0]
        for source in sources:
            text = self._reader.text(source)
            if re.search(rf"^from {re.escape(name.module)} import [^(#\n]*\b{root}\b", text, re.M):
                yield name.module  # as most do: no need to parse it
                continue
            bindings = self._reader.module(source) if root in text else None
            for node in bindings.from_imports if bindings is not None else ():
                if bindings is not None and any(alias.name == root for alias in node.names):
                    yield bindings.absolute(node, source)

    def _leads(self, module: str, name: Name) -> bool:
        """Is the class what a module offers by its name, when the program runs?"""
        root = name.path.partition(".")[0]
        here = Name(module, root)
        for _ in range(_LONGEST):
            if here == Name(name.module, root):
                return True
            bindings = self._reader.module(here.module)
            found = bindings.imported(here.path, here.module) if bindings is not None else None
            if found is None:
                return False
            here = found
        return False


def _parents(module: str) -> list[str]:
    """The packages that a module is in, the outermost first."""
    parts = module.split(".")
    return [".".join(parts[:length]) for length in range(1, len(parts))]


def _is_private(module: str) -> bool:
    return any(part.startswith("_") for part in module.split("."))

"""The lines by which a module imports, in the order that import sorters want."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from how_codegen.specialize import SpecializedModule
from how_codegen.specialize.namespace import FromImport, ModuleImport


def import_blocks(module: SpecializedModule, first_party: frozenset[str]) -> list[list[str]]:
    """`__future__`, the standard library, other packages, the project itself: one block each."""
    blocks: list[list[str]] = [[], [], [], []]
    if module.postponed_annotations:
        blocks[0].append("from __future__ import annotations")
    froms = list(module.from_imports)
    if module.typing_imports or module.typing_modules:
        froms.append(FromImport("typing", "TYPE_CHECKING", "TYPE_CHECKING"))
    for item in module.module_imports:
        blocks[_block(item.module, first_party)].append(module_line(item))
    for block in (1, 2, 3):
        own = [item for item in froms if _block(item.module, first_party) == block]
        blocks[block] += from_lines(own)
    return [block for block in blocks if block]


def _block(module: str, first_party: frozenset[str]) -> int:
    top = module.partition(".")[0]
    if top in first_party:
        return 3
    return 1 if top in sys.stdlib_module_names else 2


def module_line(item: ModuleImport) -> str:
    """The import of a whole module."""
    return f"import {item.module}" + (f" as {item.alias}" if item.alias else "")


def from_lines(items: Iterable[FromImport]) -> list[str]:
    """The imports from modules, one line a module."""
    by_module: dict[str, list[FromImport]] = {}
    for item in sorted(items):
        by_module.setdefault(item.module, []).append(item)
    return [
        f"from {module} import {', '.join(map(imported_name, sorted(found, key=_order)))}"
        for module, found in sorted(by_module.items())
    ]


def imported_name(item: FromImport) -> str:
    """A name as a `from` import has it, with its alias if it has one."""
    return item.name if item.name == item.alias else f"{item.name} as {item.alias}"


def _order(item: FromImport) -> tuple[int, str]:
    """As import sorters do: constants, classes, then the rest."""
    if item.name.isupper() and len(item.name) > 1:
        return 0, item.name
    return (1 if item.name[:1].isupper() else 2), item.name

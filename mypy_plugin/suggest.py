"""Routines that would fit where one does not, from the modules that the call's module imports.

Only those modules are looked into: mypy checks the call again whenever what they offer changes,
so that the note is as true in a run from the cache as in a cold one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mypy.nodes import Decorator, MypyFile, SymbolTableNode
from mypy.plugin import CheckerPluginInterface
from mypy.types import CallableType, get_proper_type

from mypy_plugin import names
from mypy_plugin.imports import imported_modules
from mypy_plugin.internals import checking
from mypy_plugin.judge import judge
from mypy_plugin.origins import Origins
from mypy_plugin.passed import Passed, slot_callable

#: More than these are no help to a reader.
_MOST_SHOWN = 3
#: A module with more routines than this is not searched to its end.
_MOST_TRIED = 100


class Suggestions:
    """Finds routines that fit a slot of one HOW call."""

    def __init__(self, api: CheckerPluginInterface, how: CallableType, origins: Origins) -> None:
        self._api = api
        self._how = how
        self._origins = origins

    def instead_of(self, item: Passed, passed: Sequence[Passed]) -> list[str]:
        """A note with the routines with which the call would be right, if there are any."""
        if slot_callable(item.formal) is None or item.function is not None:
            return []
        others = [other for other in passed if other.order != item.order]
        found: list[tuple[bool, str]] = []
        for fullname, type_ in self._candidates():
            candidate = replace(item, type=type_)
            if judge(self._api, self._how, _in_order([*others, candidate])).is_right:
                found.append((bool(type_.variables), fullname))
        if not found:
            return []
        # Those made for these types come before those that take any.
        nearest = [fullname for _, fullname in sorted(found)][:_MOST_SHOWN]
        shown = [f"{one.rpartition('.')[2]}{self._origins.place_of(one)}" for one in nearest]
        more = f" and {len(found) - len(shown)} more" if len(found) > len(shown) else ""
        return [f"routines that fit: {', '.join(shown)}{more}"]

    def _candidates(self) -> Iterator[tuple[str, CallableType]]:
        here = checking.current_file(self._api)
        modules = checking.modules(self._api)
        tried = 0
        for module in sorted({here.fullname, *imported_modules(here)}):
            file = modules.get(module)
            for symbol in _routines(file) if file else ():
                tried += 1
                if tried > _MOST_TRIED:
                    return
                yield symbol


def _routines(file: MypyFile) -> Iterator[tuple[str, CallableType]]:
    """The tasks and workflows that a module defines, by name."""
    for name, symbol in sorted(file.names.items()):
        type_ = _routine_type(symbol)
        if type_ is not None and symbol.fullname == f"{file.fullname}.{name}":
            yield symbol.fullname, type_


def _routine_type(symbol: SymbolTableNode) -> CallableType | None:
    node = symbol.node
    if not isinstance(node, Decorator) or node.var.type is None:
        return None
    type_ = get_proper_type(node.var.type)
    if isinstance(type_, CallableType) and type_.fallback.type.fullname == names.CHECKED_ROUTINE:
        return type_
    return None


def _in_order(passed: Sequence[Passed]) -> list[Passed]:
    return sorted(passed, key=lambda item: item.order)

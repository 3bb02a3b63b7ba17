"""What a piece of a random HOW may use: slots, constants, names, and which of them are hidden."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

#: Names of parameters, locals, routines and instances: few, so that they clash, and most with a
#: meaning elsewhere: routines of two modules, builtins, modules, what workflows are called.
NAMES = (
    "value",
    "total",
    "items",
    "plain",
    "print",
    "sum",
    "failing",
    "asyncio",
    "tasks",
    "define",
    "workflow",
    "shift",
    "weight",
    "held",
    "seen",
    "error",
    "LIMIT",
    "Model",
    "len",
    "list",
    "tools",
    "lab",
    "result",
    "data",
    "base",
    "made",
)


class Slot(NamedTuple):
    """A parameter for routines. `takes` and `gives` are types as the HOW writes them.

    `kind` is "one", "optional", "several" (`*slots`, lists, tuples), "named" or "pair".
    """

    name: str
    takes: tuple[str, ...]
    gives: str
    kind: str
    declared: str
    place: str  # "positional", "keyword", "star" or "starstar"
    default: str | None = None

    @property
    def has_items_with_args(self) -> bool:
        """Do its routines have `[args]` for mypy without the plugin, too?"""
        return self.place == "star" or self.declared.startswith("tuple")


class Constant(NamedTuple):
    """A parameter that takes a constant.

    `numbers` are expressions of it that are an `int`, `tests` those that are a `bool`; a call can
    decide all of them. `values` are what may be passed for it.
    """

    name: str
    declared: str
    default: str
    numbers: tuple[str, ...]
    tests: tuple[str, ...]
    values: tuple[str, ...]


@dataclass
class Frame:
    """One function: the names that it may bind, and the type of each that it has bound."""

    pool: tuple[str, ...]
    types: dict[str, str] = field(default_factory=dict)
    bound: set[str] = field(default_factory=set)
    once: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class Scope:
    """Where an expression stands.

    `own` are names that the HOW's statements bind, `outer` all that it binds, `hidden` names of the
    HOW and its module that the workflow hides here.
    """

    slots: tuple[Slot, ...]
    constants: tuple[Constant, ...]
    globals: Mapping[str, str]
    frame: Frame
    known: Mapping[str, str]
    own: Mapping[str, str]
    outer: frozenset[str]
    hidden: frozenset[str] = frozenset()
    is_async: bool = True
    in_loop: bool = False
    may_bind: bool = True
    returns: str = ""

    def sees(self, *names: str) -> bool:
        """Do these names mean here what they mean outside of the workflow?"""
        return not self.hidden.intersection(names)

    def has(self, *names: str) -> bool:
        """Do these builtins, or names of the HOW's module, mean what they mean outside of it?"""
        return not self.hidden.intersection(names) and not self.outer.intersection(names)

    def of_type(self, type_: str) -> list[str]:
        """The names of this type that are bound here: locals, and those of the HOW's own."""
        own = [name for name, one in self.own.items() if one == type_ and self.sees(name)]
        return [name for name, one in self.known.items() if one == type_] + own

    def visible_slots(self, *kinds: str) -> list[Slot]:
        return [slot for slot in self.slots if slot.kind in kinds and self.sees(slot.name)]

    def visible_constants(self) -> list[Constant]:
        """The constants, with the expressions of them that mean here what they should."""
        return [
            one._replace(
                numbers=tuple(text for text in one.numbers if self._means(text, one.name)),
                tests=tuple(text for text in one.tests if self._means(text, one.name)),
            )
            for one in self.constants
            if self.sees(one.name)
        ]

    def _means(self, text: str, name: str) -> bool:
        return self.has(*(set(re.findall(r"[A-Za-z_]\w*", text)) - {name}))

    def helper(self, name: str) -> str | None:
        """The text for something of the HOW's module, where nothing hides it."""
        text = self.globals.get(name)
        return text if text is not None and self.has(text.partition(".")[0]) else None

    def knowing(self, **known: str) -> Scope:
        """After some names of this function are bound."""
        return replace(self, known={**self.known, **known})

    def inside(self, names: Mapping[str, str]) -> Scope:
        """In an inner scope that binds these names: a lambda, a comprehension."""
        known = {name: one for name, one in self.known.items() if name not in names}
        hidden = self.hidden | set(names)
        return replace(self, known={**known, **names}, hidden=hidden, may_bind=False)

    def function(self, names: Mapping[str, str], pool: tuple[str, ...], is_async: bool) -> Scope:
        """In a nested function with these parameters, that may bind the names of `pool`."""
        hidden = self.hidden | set(names) | set(pool)
        known = {name: one for name, one in self.known.items() if name not in {*names, *pool}}
        return replace(
            self,
            known={**known, **names},
            hidden=hidden,
            frame=Frame(pool, dict(names), set(names)),
            is_async=is_async,
            in_loop=False,
            returns="int",
            may_bind=True,
        )

    def plain(self) -> Scope:
        """Where nothing can be awaited, nor bound."""
        return replace(self, is_async=False, may_bind=False)

    def looping(self) -> Scope:
        """In the body of a loop."""
        return replace(self, in_loop=True)

    def calm(self) -> Scope:
        """Where nothing may leave: no `return`, `break` or `continue`."""
        return replace(self, in_loop=False, returns="")

    def target(self, type_: str, choice: list[str]) -> str | None:
        """The first of these names that can be bound to something of a type."""
        for name in choice:
            if self.frame.types.setdefault(name, type_) == type_:
                self.frame.bound.add(name)
                return name
        return None

"""What makers of expressions share."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass, replace
from typing import Self

from tests.properties.dice import Dice
from tests.properties.scope import NAMES, Scope


@dataclass(frozen=True)
class Making:
    """Makes expressions with what one scope has."""

    dice: Dice
    scope: Scope
    depth: int = 0

    @abstractmethod
    def of(self, type_: str) -> str:
        """An expression of a type."""

    @abstractmethod
    def number(self) -> str:
        """An `int`."""

    @abstractmethod
    def test(self) -> str:
        """A `bool`."""

    def deeper(self, scope: Scope | None = None) -> Self:
        """A maker of parts of an expression."""
        return replace(self, scope=scope or self.scope, depth=self.depth + 1)

    def inner_name(self) -> str:
        name = self.dice.pick(NAMES)
        if any(name == slot.name for slot in self.scope.slots):
            self.dice.note("inner name that hides a slot")
        return name

    def new_name(self, type_: str) -> str | None:
        """A name that may be bound here, in this function."""
        if not self.scope.may_bind:
            return None
        pool = self.scope.frame.pool
        return self.scope.target(type_, self.dice.some(pool, len(pool), len(pool)))

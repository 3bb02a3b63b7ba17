"""Chance that comes from a seed alone, and what it led to."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")


class ImpossibleError(Exception):
    """Something cannot be made here: another choice must do."""


Maker = Callable[[], "str | None"]


class Dice:
    """Makes the choices of one HOW; `features` are what it got, for the table of them."""

    def __init__(self, seed: str) -> None:
        self._random = random.Random(seed)
        self.features: set[str] = set()

    def pick(self, options: Sequence[T]) -> T:
        return self._random.choice(options)

    def chance(self, percent: int) -> bool:
        return self._random.randrange(100) < percent

    def number(self, low: int, high: int) -> int:
        return self._random.randint(low, high)

    def some(self, options: Iterable[T], low: int, high: int) -> list[T]:
        """Different ones of the options, in any order."""
        known = list(options)
        return self._random.sample(known, min(len(known), self._random.randint(low, high)))

    def note(self, *features: str) -> None:
        self.features.update(features)

    def first(self, makers: Sequence[Maker], otherwise: str) -> str:
        """What one of the makers makes, of those that can make something here."""
        for maker in self._random.sample(makers, len(makers)):
            before = set(self.features)
            try:
                made = maker()
            except ImpossibleError:
                made = None
            if made is not None:
                return made
            self.features = before
        return otherwise

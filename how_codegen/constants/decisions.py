"""What analysing a HOW may ask about one call, and what it was told.

A blueprint depends on a call by nothing else. So it serves every call in which the same questions
have the same answers, in this run or a later one, whatever the answers come from.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

import msgspec

from how_codegen.blueprint import Blueprint
from how_codegen.files.digest import digest

Answer = bool | str | None
SomeAnswer = TypeVar("SomeAnswer", bound=Answer)


class Decisions(Protocol):
    """Tells what expressions of a HOW's own statements are in one call."""

    def holds(self, test: str) -> bool | str:
        """Is the test true? Text says why that is not known."""

    def matches(self, subject: str, pattern: str, *, is_singleton: bool) -> bool | str:
        """Is the subject equal to the value of the pattern, or the very one for a singleton?

        Text says why that is not known.
        """

    def is_known(self, name: str) -> bool:
        """Is the value of a local known?"""

    def compared(self, comparison: str) -> bool | None:
        """Does a comparison of what the call itself says hold? None where it takes more to say."""

    def bind(self, name: str, source: str | None) -> None:
        """The HOW binds a local to this expression; None for something else."""

    def change(self, name: str) -> None:
        """The HOW does something with a name that may change its value, if it can change."""


class Asked(msgspec.Struct, frozen=True, array_like=True):
    """One question: the method of `Decisions`, its arguments, and the answer."""

    method: str
    arguments: tuple[str | bool | None, ...]
    answer: bool | str | None


class Analysed(msgspec.Struct, frozen=True):
    """A blueprint, all that was asked to make it, in order, and a digest of the blueprint."""

    asked: tuple[Asked, ...]
    blueprint: Blueprint
    digest: str


def answered_alike(decisions: Decisions, known: Sequence[Analysed]) -> Analysed | None:
    """The one of a HOW's blueprints for which everything is answered as it is now."""
    candidates, step = list(known), 0
    while candidates:
        asked = candidates[0].asked
        if step == len(asked):
            return candidates[0]
        question = asked[step]
        answer = _ask(decisions, question)
        expected = Asked(question.method, question.arguments, answer)
        # Equal answers so far lead to one question; where they did not, the HOW is analysed again.
        candidates = [one for one in candidates if one.asked[step : step + 1] == (expected,)]
        step += 1
    return None


def _ask(decisions: Decisions, asked: Asked) -> Answer:
    first, *others = asked.arguments
    assert isinstance(first, str)
    match asked.method, others:
        case "holds", []:
            return decisions.holds(first)
        case "matches", [str(pattern), bool(is_singleton)]:
            return decisions.matches(first, pattern, is_singleton=is_singleton)
        case "is_known", []:
            return decisions.is_known(first)
        case "compared", []:
            return decisions.compared(first)
        case "bind", [str() | None as source]:
            decisions.bind(first, source)
        case "change", []:
            decisions.change(first)
        case _:
            raise AssertionError(asked)
    return None


class ObservedDecisions:
    """Passes every question on, and keeps it with its answer."""

    def __init__(self, decisions: Decisions) -> None:
        self._decisions = decisions
        self.asked: list[Asked] = []

    def holds(self, test: str) -> bool | str:
        """As `Decisions`."""
        return self._keep("holds", self._decisions.holds(test), test)

    def matches(self, subject: str, pattern: str, *, is_singleton: bool) -> bool | str:
        """As `Decisions`."""
        answer = self._decisions.matches(subject, pattern, is_singleton=is_singleton)
        return self._keep("matches", answer, subject, pattern, is_singleton)

    def is_known(self, name: str) -> bool:
        """As `Decisions`."""
        return self._keep("is_known", self._decisions.is_known(name), name)

    def compared(self, comparison: str) -> bool | None:
        """As `Decisions`."""
        return self._keep("compared", self._decisions.compared(comparison), comparison)

    def bind(self, name: str, source: str | None) -> None:
        """As `Decisions`."""
        self._decisions.bind(name, source)
        self._keep("bind", None, name, source)

    def change(self, name: str) -> None:
        """As `Decisions`."""
        self._decisions.change(name)
        self._keep("change", None, name)

    def _keep(self, method: str, answer: SomeAnswer, *arguments: str | bool | None) -> SomeAnswer:
        self.asked.append(Asked(method, arguments, answer))
        return answer


def analysed(blueprint: Blueprint, decisions: ObservedDecisions) -> Analysed:
    """What was made of a HOW when `decisions` were asked."""
    # In any order of what has none, so that equal blueprints have equal digests.
    encoded = msgspec.msgpack.encode(blueprint, order="deterministic")
    return Analysed(tuple(decisions.asked), blueprint, digest(encoded))

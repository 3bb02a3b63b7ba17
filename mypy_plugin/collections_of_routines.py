"""Lists, tuples and dicts of routines that a call passes whole: the text that holds what the HOW
gets, in which every function has become a routine."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from how_codegen.records import Name, Part, Reference

_DEFINE = Reference(Name("how_codegen", "define"), Name("how_codegen", "define"))


def as_task(parts: Iterable[Part]) -> list[Part]:
    """A routine of what may be a plain function."""
    return [_DEFINE, ".task(", *parts, ")"]


def every_member(parts: Sequence[Part]) -> list[Part]:
    """A list with each member of a list or tuple."""
    return ["[", *as_task(["step"]), " for step in ", *parts, "]"]


def every_value(parts: Sequence[Part]) -> list[Part]:
    """A dict with each value of a dict, by its name."""
    return ["{name: ", *as_task(["step"]), " for name, step in ", *parts, ".items()}"]


def each_member(parts: Sequence[Part], numbers: Sequence[int]) -> list[Part]:
    """Some members of a tuple, with commas between them."""
    found: list[Part] = []
    for number in numbers:
        found += [", ", *as_task([*parts, f"[{number}]"])]
    return found[1:]

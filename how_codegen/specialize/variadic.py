"""The parameters that a call solves a ParamSpec with, where a function declares and passes them."""

from __future__ import annotations

from typing import NamedTuple

from how_codegen.holes import VariadicHole
from how_codegen.records import HowCall, ParametersOf, Taken
from how_codegen.specialize.annotations import UnwritableTypeError, annotation
from how_codegen.specialize.namespace import Namespace

_STARS = {"star": "*", "keywords": "**"}


class Variadic(NamedTuple):
    """The text of the parameters, and that of the arguments which pass them on."""

    parameters: str
    arguments: str


def variadic(hole: VariadicHole, solution: ParametersOf, names: Namespace) -> Variadic:
    """Each parameter by its name, or all of them in two where that would not do the same."""
    known = _each(hole, solution, names) if hole.are_only_forwarded else None
    if known is not None:
        return known
    any_type = names.imported("typing", "Any")
    return Variadic(
        f"*{hole.args}: {any_type}, **{hole.kwargs}: {any_type}", f"*{hole.args}, **{hole.kwargs}"
    )


def solved_parameters(call: HowCall) -> frozenset[str]:
    """The names that the parameters of a call's ParamSpecs have in its module."""
    solutions = [item.type for item in call.solved if isinstance(item.type, ParametersOf)]
    return frozenset(name for one in solutions for name in _names(one.items or ()))


def _each(hole: VariadicHole, solution: ParametersOf, names: Namespace) -> Variadic | None:
    items = solution.items
    # A default is the routine's own business, and known to it alone.
    if items is None or any(not item.is_required for item in items):
        return None
    called = _names(items)
    if hole.taken.intersection(called) or len(set(called)) < len(called):
        return None
    if hole.follows_default and any(item.kind == "positional" for item in items):
        return None
    declared: list[str] = []
    passed: list[str] = []
    for name, item in zip(called, items, strict=True):
        star = _STARS.get(item.kind, "")
        if item.kind == "named" and not any(one.startswith("*") for one in declared):
            declared.append("*")
        try:
            declared.append(f"{star}{name}: {annotation(item.type, names)}")
        except UnwritableTypeError:
            return None
        if _is_last_unnamed(items, item):
            declared.append("/")
        passed.append(f"{name}={name}" if item.kind == "named" else f"{star}{name}")
    return Variadic(", ".join(declared), ", ".join(passed))


def _names(items: tuple[Taken, ...]) -> list[str]:
    unnamed = [item for item in items if item.name is None]
    numbers = iter(range(1, len(unnamed) + 1))
    fresh = "value" if len(unnamed) == 1 else "value_{}"
    return [item.name or fresh.format(next(numbers)) for item in items]


def _is_last_unnamed(items: tuple[Taken, ...], item: Taken) -> bool:
    """Does no name stand for it and for those before it?"""
    unnamed = [one for one in items if one.kind == "positional" and one.name is None]
    return bool(unnamed) and unnamed[-1] is item

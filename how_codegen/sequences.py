"""What a loop in a HOW runs over, where that is known when generating: the members of its slots."""

from __future__ import annotations

from typing import Literal

from how_codegen.alternatives import Alternative


class SlotItems(Alternative, frozen=True):
    """A slot for several routines as it is, or `slots.items()` and the like of `**slots`."""

    parameter: str
    part: Literal["values", "keys", "items"] | None = None


class WholeSlot(Alternative, frozen=True):
    """What `a, b = slot` unpacks: the slot as the one item."""

    parameter: str


class NumberedItems(Alternative, frozen=True):
    """`enumerate(items, start)`."""

    items: Items
    start: int


class ZippedItems(Alternative, frozen=True):
    """`zip(...)` of several; `is_strict` where they must be equally many."""

    several: tuple[Items, ...]
    is_strict: bool


class ReversedItems(Alternative, frozen=True):
    """`reversed(items)`."""

    items: Items


class SlicedItems(Alternative, frozen=True):
    """`items[start:stop]`."""

    items: Items
    start: int | None
    stop: int | None


Items = SlotItems | WholeSlot | NumberedItems | ZippedItems | ReversedItems | SlicedItems


class UnpackedTarget(Alternative, frozen=True):
    """What `for a, b in ...` binds."""

    parts: tuple[Target, ...]


Target = str | UnpackedTarget
"""What a loop binds: names of parameters that only its body has, as `SlotHole` names them."""


def member_name(name: str, number: int) -> str:
    """What stands for a loop's name among the HOW's parameters: no name that Python has."""
    return f"{name}@{number}"


def is_member(parameter: str) -> bool:
    """Is it a name that `member_name` made?"""
    return "@" in parameter


def shown_name(parameter: str) -> str:
    """The name as the HOW has it."""
    return parameter.partition("@")[0]

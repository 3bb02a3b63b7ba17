"""Types that type variables are solved by."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Generic, Literal, NamedTuple, NewType, TypedDict, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Model:
    score: int = 0


@dataclass(frozen=True)
class Torch(Model):
    pass


@dataclass(frozen=True)
class Small(Torch):
    pass


@dataclass(frozen=True)
class Box(Generic[T]):
    content: T


class Outer:
    @dataclass(frozen=True)
    class Inner:
        score: int = 0


class Point(NamedTuple):
    x: int
    y: int


class Row(TypedDict):
    name: str
    size: int


class Color(Enum):
    RED = 1
    BLUE = 2


UserId = NewType("UserId", int)
Names = list[str]
Handler = Callable[[int], int]
Side = Literal["left", "right"]


def negated(number: int) -> int:
    return -number

from __future__ import annotations

import enum
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, Literal, NamedTuple, NewType, Protocol, TypedDict, TypeVar, Union

T = TypeVar("T")
S = TypeVar("S")

UserId = NewType("UserId", int)
Pair = tuple[T, S]
Json = Union[dict[str, "Json"], list["Json"], str, int, None]
Handler = Callable[[int, str], bool]
Names = Sequence[str]
Vector = list[float]
Kind = Literal["a", "b"]


class Color(enum.Enum):
    RED = 1
    BLUE = 2


class Movie(TypedDict, total=False):
    name: str
    year: int


class Point(NamedTuple):
    x: int
    y: int


@dataclass
class Box(Generic[T]):
    item: T


class Tree(Generic[T, S]):
    pass


class Named(Protocol):
    name: str

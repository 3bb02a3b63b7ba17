"""Small routines of every kind."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from how_codegen import define

LIMIT = 3
NAMES = ("a", "b")


class Mode(enum.Enum):
    FAST = "fast"
    SLOW = "slow"


@dataclass(frozen=True)
class Model:
    score: int = 0


@define.task(name="increase", version="1")
async def inc(a: int) -> int:
    return a + 1


@define.task(name="double", version="1")
def double(a: int) -> int:
    return a * 2


@define.task
async def label(a: str, b: int) -> str:
    return f"{a}:{b}"


@define.task
async def fail(a: int) -> int:
    raise ValueError(a)


@define.task
async def make(a: int) -> Model:
    return Model(a)


async def plain(a: int) -> int:
    return a - 1


async def plain_label(a: str, b: int) -> str:
    return f"{a}-{b}"

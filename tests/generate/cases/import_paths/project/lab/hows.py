from __future__ import annotations

import collections
import concurrent.futures
import os.path as osp
import xml.etree.ElementTree as ET
from collections import OrderedDict as Ordered
from typing import TYPE_CHECKING, TypeVar

from how_codegen import define
from how_codegen.types import Routine

import lab.config
from . import config as settings
from .config import MODE
from .shapes import *

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lab.api import Model

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")

COUNT = 0
TOTAL = 1
TOTAL = 2


def bump() -> int:
    global COUNT
    COUNT += 1
    return COUNT


@define.how
def starred(task: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        return area(await task(value)) + SIDES + Square.size

    return run


@define.how
def modules(task: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        found: Ordered[str, int] = Ordered()
        found["a"] = await task(value)
        counter = collections.Counter(found)
        with concurrent.futures.ThreadPoolExecutor(1) as pool:
            one = pool.submit(len, osp.join("a", "b")).result()
        tree = ET.fromstring("<a/>")
        return counter["a"] + one + len(tree.tag) + lab.config.LIMIT + settings.LIMIT + len(MODE)

    return run


@define.how
def rebound(task: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        bump()
        lab.config.set_limit(7)
        return await task(value) + COUNT + TOTAL + lab.config.LIMIT

    return run


@define.how
def chain(first: Routine[[A], B], second: Routine[[B], C]) -> Routine[[A], C]:
    async def run(value: A) -> C:
        kept: Mapping[str, B] = {"a": await first(value)}
        return await second(kept["a"])

    return run


@define.how
def one(task: Routine[[A], B]) -> Routine[[A], B]:
    async def run(value: A) -> B:
        return await task(value)

    return run


@define.how
def typed(task: Routine[[int], Model]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        model: Model = await task(value)
        return model.score

    return run

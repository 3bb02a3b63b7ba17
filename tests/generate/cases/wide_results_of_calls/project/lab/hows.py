"""HOWs to stand in each other's slots, with results of other types than they are solved to."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, TypeVar

from how_codegen import define
from how_codegen.types import Routine

if TYPE_CHECKING:
    from collections.abc import Sequence

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")
M = TypeVar("M")


@define.how
def best(train: Routine[[A], M], pick: Routine[[list[M]], M], many: int = 2) -> Routine[[A], M]:
    async def workflow(value: A) -> M:
        models = await asyncio.gather(*[train[value] for _ in range(many)])
        return await pick(models)
    return workflow


@define.how
def compose(first: Routine[[A], B], second: Routine[[B], C]) -> Routine[[A], C]:
    async def workflow(value: A) -> C:
        return await second(await first(value))
    return workflow


@define.how
def identity() -> Routine[[A], A]:
    async def workflow(value: A) -> A:
        return value
    return workflow


@define.how
def fan(steps: Sequence[Routine[[A], B]], join: Routine[[list[B]], C], *, parallel: bool = True) -> Routine[[A], C]:
    """Fan out."""
    if parallel:
        async def together(value: A) -> C:
            """Together."""
            return await join(list(await asyncio.gather(*(step(value) for step in steps))))
        return together
    else:
        # One by one.
        async def one_by_one(value: A) -> C:
            results: list[B] = []
            for step in steps:
                results.append(await step(value))
            return await join(results)
        return one_by_one


@define.how
def memo(step: Routine[[A], B]) -> Routine[[A], B]:
    cache: dict[A, B] = {}
    hits = 0
    async def workflow(value: A) -> B:
        nonlocal hits
        if value in cache:
            hits += 1
            return cache[value]
        cache[value] = await step(value)
        return cache[value]
    return workflow


@define.how
def limited(step: Routine[[A], B], *, at_once: int = 2) -> Routine[[A], B]:
    calls, failed = 0, 0
    def count() -> int:
        nonlocal calls
        calls += 1
        return calls
    async def workflow(value: A) -> B:
        nonlocal failed, calls
        def inner() -> None:
            nonlocal failed
            failed += 1
        if count() > at_once:
            inner()
            raise RuntimeError(f"{calls} {failed}")
        return await step(value)
    return workflow


@define.how
def gen(trains: Sequence[Routine[[A], M]], pick: Routine[[list[M]], M]) -> Routine[[A], M]:
    async def workflow(value: A) -> M:
        models = [await train(value) for train in trains]
        others = []
        for train in trains:
            others.append(await train(value))
        await pick(others)
        return await pick(models)
    return workflow


@define.how
def stars(pick: Routine[[list[M]], M], *trains: Routine[[A], M]) -> Routine[[A], M]:
    async def workflow(value: A) -> M:
        models = [await train(value) for train in trains]
        return await pick(models)
    return workflow

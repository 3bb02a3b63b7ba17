from __future__ import annotations

from collections.abc import Generator

from how_codegen import define


@define.task
async def bare(a: memoryview) -> slice:
    return slice(len(a))


@define.task
async def written(a: map[int]) -> Generator[int, None, None]:
    return (x for x in a)

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass

from how_codegen import define
from how_codegen.types import Routine


@define.how
def scopes(task: Routine[[int], int], n: int = 2) -> Routine[[int], int]:
    async def run(value: int, /, *args: int, extra: int = n, **kw: int) -> int:
        count = 0

        async def step(x: int) -> int:
            nonlocal count
            count += 1

            def deeper() -> None:
                nonlocal count
                count += 10

            deeper()
            return await task(x)

        @dataclass
        class Point:
            x: int
            y: int = n

            async def go(self) -> int:
                return await task(self.x) + self.y

        async def items() -> AsyncIterator[int]:
            for i in range(value):
                yield await task(i)

        @contextlib.asynccontextmanager
        async def context(start: int = value) -> AsyncIterator[int]:
            yield await task(start)

        async with context() as total, asyncio.timeout(10):
            total += sum([await step(i) for i in range(value)])
        async for item in items():
            total += item
        total += sum([x async for x in items() if x > await task(0)])
        return total + count + await Point(value).go() + sum(args) + extra + sum(kw.values())

    return run

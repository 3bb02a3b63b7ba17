import asyncio
import functools

from how_codegen import define
from how_codegen.types import Routine


@define.how
def passing(task: Routine[[int], int], other: Routine[[int], int]) -> Routine[[int], str]:
    async def run(value: int) -> str:
        async def inner(x: int, routine: Routine[[int], int] = other) -> int:
            return await routine(x) + await task(x)

        both = [task, other]
        total = 0
        for routine in both:
            total += await routine(value)
        mapped = await asyncio.gather(*map(task, range(3)))
        table = {name: await fn(1) for name, fn in {"a": task, "b": other}.items()}
        part = functools.partial(other, 4)
        done = f"{total} {await task(value)!r:>5} {await part()} {mapped} {table}"
        return done + str(await inner(2)) + str((lambda: task)() is task)

    return run

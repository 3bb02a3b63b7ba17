from how_codegen import define
from how_codegen.types import Routine

from lab import modes
from lab.modes import FAST

LEVEL = 1
DEPTH = 1


@define.how
def limited(task: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        if FAST and value < 0:
            return await task(value)
        while value < modes.LIMIT + LEVEL + DEPTH:
            value = await task(value)
        return value

    return run


@define.how
def choose(
    first: Routine[[int], int], second: Routine[[int], int], mode: str = modes.MODE
) -> Routine[[int], int]:
    if mode == "fast":

        async def fast(value: int) -> int:
            return await first(value)

        return fast

    async def slow(value: int) -> int:
        return await second(await first(value))

    return slow


@define.how
def choose_inside(
    first: Routine[[int], int], second: Routine[[int], int], mode: str
) -> Routine[[int], int]:
    async def run(value: int) -> int:
        if mode == "fast":
            return await first(value)
        return await second(await first(value))

    return run


@define.how
def choose_by_module(first: Routine[[int], int], second: Routine[[int], int]) -> Routine[[int], int]:
    if modes.OTHER == "fast" and LEVEL == 1:

        async def fast(value: int) -> int:
            return await first(value)

        return fast

    async def slow(value: int) -> int:
        return await second(await first(value))

    return slow

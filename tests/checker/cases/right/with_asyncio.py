import asyncio
from collections.abc import Awaitable, Callable
from typing import ParamSpec, TypeVar, assert_type

from nlp.hows import compose, twice
from nlp.tasks import double, length, spell

P = ParamSpec("P")
R = TypeVar("R")

quadruple = twice(double)
spelled = compose(length, spell)


def retrying(step: Callable[P, Awaitable[R]]) -> Callable[P, Awaitable[R]]:
    return step


async def use() -> None:
    assert_type(await asyncio.gather(quadruple[1], spelled["a"]), tuple[int, str])
    assert_type(await asyncio.gather(*[quadruple[n] for n in range(3)]), list[int])
    assert_type(await asyncio.wait_for(spelled("a"), 3), str)
    assert_type(await retrying(quadruple)(1), int)
    async with asyncio.TaskGroup() as group:
        task = group.create_task(spelled("a"))
    assert_type(task.result(), str)
    for done in asyncio.as_completed([quadruple(1), quadruple(2)]):
        assert_type(await done, int)


def main() -> None:
    assert_type(asyncio.run(quadruple(1)), int)

import asyncio
from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Execution, Routine
from nlp.tasks import double, spell

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")


@define.how
def join(
    left: Routine[[A], B], right: Routine[[A], B], both: Routine[[B, B], C]
) -> Routine[[list[A]], list[C]]:
    async def workflow(values: list[A]) -> list[C]:
        pairs = [(left[value], right.start(value)) for value in values]
        results = []
        for a, b in pairs:
            assert_type(a, Execution[B])
            results.append(both[await a, await b])
        await both.start(await left(values[0]), await right(values[0]))
        return await asyncio.gather(*results)

    return workflow


@define.task
async def concatenate(left: int, right: int, separator: str = "") -> str:
    return f"{left}{separator}{right}"


joined = join(double, double, concatenate)


async def use() -> None:
    assert_type(await joined([1]), list[str])
    assert_type(await concatenate[1, 2], str)
    assert_type(await spell[1], str)

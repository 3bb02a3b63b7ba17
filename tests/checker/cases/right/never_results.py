"""A routine that always raises."""
from typing import Never, NoReturn, TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import compose
from nlp.tasks import length

A = TypeVar("A")
B = TypeVar("B")


@define.how
def attempt(main: Routine[[A], B], otherwise: Routine[[A], B]) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        try:
            return await main(value)
        except ValueError:
            return await otherwise(value)

    return workflow


@define.task
async def fail(text: str) -> NoReturn:
    raise ValueError(text)


@define.task
async def refuse(number: int) -> Never:
    raise ValueError(number)


fallback = attempt(fail, length)
failing = attempt(length, fail)
last = compose(length, refuse)
first = compose(fail, length)


async def use() -> None:
    assert_type(await fallback("a"), int)
    assert_type(await failing("a"), int)
    assert_type(await first("a"), int)


async def use_last() -> None:
    assert_type(await last("a"), Never)

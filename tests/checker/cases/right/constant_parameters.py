import asyncio
from typing import Literal, TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double, length

A = TypeVar("A")
B = TypeVar("B")
LIMIT = 3


@define.how
def retry(
    step: Routine[[A], B],
    times: int = 3,
    delay: float | None = None,
    *,
    mode: Literal["fast", "slow"] = "fast",
    names: tuple[str, ...] = (),
) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        for _ in range(times):
            await asyncio.sleep(delay or 0)
        return await step(value)

    return workflow


@define.how
def fallback(step: Routine[[A], B], default: B) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        return default if value is None else await step(value)

    return workflow


defaults = retry(length)
given = retry(double, 5, 0.5, mode="slow", names=("a", "b"))
named = retry(length, times=LIMIT, delay=None)
with_default = fallback(length, 0)
with_named = fallback(length, default=LIMIT)


async def use() -> None:
    assert_type(await defaults("a"), int)
    assert_type(await given(1), int)
    assert_type(await named("a"), int)
    assert_type(await with_default("a"), int)
    assert_type(await with_named("a"), int)

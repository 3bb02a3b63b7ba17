"""A slot that takes one of several shapes of routine."""
from inspect import iscoroutinefunction
from typing import TypeVar, Union, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double, length, spell

A = TypeVar("A")
B = TypeVar("B")


@define.how
def either(step: Routine[[A], int] | Routine[[A], str], times: int = 1) -> Routine[[A], int | str]:
    async def workflow(value: A) -> int | str:
        return await step(value)

    return workflow


@define.how
def constant_or_routine(step: Routine[[A], B] | B) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        if callable(step):
            result: B = await step(value)
            return result
        return step

    return workflow


@define.how
def seeded(step: Routine[[A], B], seed: int | Routine[[], int] = 0) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        print(seed if isinstance(seed, int) else await seed())
        return await step(value)

    return workflow


@define.how
def by_key(step: Routine[[A], B], key: Union[str, Routine[[B], str]]) -> Routine[[A], str]:
    async def workflow(value: A) -> str:
        result = await step(value)
        return key if isinstance(key, str) else await key(result)

    return workflow


@define.task
async def random() -> int:
    return 4


measured = either(length)
spelled = either(spell)
constant = seeded(double)
given = seeded(double, 3)
drawn = seeded(double, random)
fixed = by_key(double, "a")
computed = by_key(double, spell)


async def use() -> None:
    assert_type(await measured("a"), int | str)
    assert_type(await spelled(1), int | str)
    assert_type(await constant(1), int)
    assert_type(await given(1), int)
    assert_type(await drawn(1), int)
    assert_type(await fixed(1), str)
    assert_type(await computed(1), str)

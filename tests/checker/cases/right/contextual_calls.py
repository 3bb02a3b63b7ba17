"""The declared type of a variable does not change what a call is."""
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import compose, each, pipeline, twice
from nlp.tasks import double, first, length, spell

T = TypeVar("T")


@define.task
async def identity(value: T) -> T:
    return value


@define.task
async def widen(number: float) -> int:
    return 0


closed: Routine[[int], int] = compose(identity, identity)
closed_text: Routine[[str], str] = twice(identity)
listed: Routine[[list[int]], int] = compose(first, identity)
wide: Routine[[bool], object] = compose(widen, spell)
steps: list[Routine[[int], int]] = [identity, compose(identity, double), pipeline(identity)]
table: dict[str, Callable[[Any], Awaitable[Any]]] = {"a": compose(identity, identity)}


def give() -> Routine[[int], int]:
    return compose(identity, identity)


def take(step: Routine[[str], str]) -> None: ...


async def use() -> None:
    assert_type(await closed(1), int)
    assert_type(await closed_text("a"), str)
    assert_type(await listed([1]), int)
    assert_type(await give()(1), int)
    take(compose(identity, identity))
    take(step=twice(identity))
    result: int = await compose(identity, identity)(1)
    assert_type(result, int)
    sequence: Sequence[int] = await each(identity)([1])
    print(sequence, steps, table, wide)

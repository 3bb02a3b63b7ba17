"""A workflow that takes more, or gives less, than the HOW declares."""
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double, length
from nlp.types import Model, TorchModel

A = TypeVar("A")
B = TypeVar("B")


@define.how
def wider_parameter(step: Routine[[A], B]) -> Routine[[list[A]], Sequence[B]]:
    async def workflow(values: Iterable[A]) -> list[B]:
        return [await step(value) for value in values]

    return workflow


@define.how
def truth(step: Routine[[A], object]) -> Routine[[A], int]:
    async def workflow(value: object, *more: object, times: int = 1) -> bool:
        return value is not None

    return workflow


@define.how
def optional(step: Routine[[A], B]) -> Routine[[A], B | None]:
    async def workflow(value: A, default: B | None = None) -> B:
        return await step(value)

    return workflow


@define.how
def model(step: Routine[[str], TorchModel]) -> Routine[[str], Model]:
    async def workflow(text: str, /) -> TorchModel:
        return await step(text)

    return workflow


@define.how
def anything(step: Routine[[A], B]) -> Routine[[A], B]:
    async def workflow(*args: Any, **kwargs: Any) -> Any:
        return await step(*args, **kwargs)

    return workflow


@define.how
def nothing(step: Routine[[A], B]) -> Routine[[A], None]:
    async def workflow(value: A) -> None:
        await step(value)

    return workflow


@define.task
async def train(text: str) -> TorchModel:
    return TorchModel()


one = wider_parameter(length)
two = truth(length)
three = optional(length)
four = model(train)
five = anything(length)
six = nothing(length)


async def use() -> None:
    assert_type(await one(["a"]), Sequence[int])
    assert_type(await two("a"), int)
    assert_type(await three("a"), int | None)
    assert_type(await four("a"), Model)
    assert_type(await five("a"), int)
    await six("a")
    assert_type(await double(1), int)

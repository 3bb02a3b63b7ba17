from collections.abc import Callable
from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double, length, train_torch
from nlp.types import Model, TorchModel, TorchParams

A = TypeVar("A")
B = TypeVar("B")
K = TypeVar("K")


@define.how
def sorted_by(step: Routine[[A], B], key: Callable[[B], float]) -> Routine[[list[A]], list[B]]:
    async def workflow(values: list[A]) -> list[B]:
        return sorted([await step(value) for value in values], key=key)

    return workflow


@define.how
def of_class(step: Routine[[A], B], kind: type[B]) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        assert kind
        return await step(value)

    return workflow


@define.how
def with_defaults(step: Routine[[A], B], values: list[A]) -> Routine[[], list[B]]:
    async def workflow() -> list[B]:
        return [await step(value) for value in values]

    return workflow


def score(number: int) -> float:
    return number / 2


by_function = sorted_by(double, score)
by_class = sorted_by(double, float)
classed = of_class(train_torch, TorchModel)
with_list = with_defaults(double, [1, 2])
with_empty = with_defaults(double, [])
with_subclasses = with_defaults(double, [True])


async def use() -> None:
    assert_type(await by_function([1]), list[int])
    assert_type(await by_class([1]), list[int])
    by_lambda = sorted_by(double, lambda number: number / 2)
    assert_type(await by_lambda([1]), list[int])
    assert_type(await classed(TorchParams()), TorchModel)
    assert_type(await with_list(), list[int])
    assert_type(await with_empty(), list[int])

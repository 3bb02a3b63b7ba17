"""An instance fits a slot that gives it less, or asks it for less."""
from collections.abc import Iterable, Sequence
from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import compose, each, twice
from nlp.tasks import double, length
from nlp.types import Model, TorchModel, TorchParams

A = TypeVar("A")
B = TypeVar("B")


@define.how
def trained(fit: Routine[[TorchParams], Model], show: Routine[[Model], object]) -> Routine[[TorchParams], Model]:
    async def workflow(params: TorchParams) -> Model:
        model = await fit(params)
        await show(model)
        return model

    return workflow


@define.task
async def fit(params: object) -> TorchModel:
    return TorchModel()


@define.task
async def describe(value: object) -> str:
    return str(value)


@define.task
async def total(numbers: Iterable[float]) -> float:
    return sum(numbers)


one = trained(fit, describe)
three = compose(each(double), total)
four = compose(compose(length, describe), compose(length, describe))
five = trained(show=compose(describe, length), fit=compose(describe, fit))


async def use() -> None:
    two = trained(compose(fit, describe_and_keep := twice(define.task(lambda model: model))), describe)
    assert_type(await one(TorchParams()), Model)
    assert_type(await three([1]), float)
    assert_type(await four("a"), str)
    assert_type(await five(TorchParams()), Model)

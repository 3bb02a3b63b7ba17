"""Generic routines whose own type variables have bounds and constraints."""
from collections.abc import Sized
from typing import AnyStr, TypeVar, assert_type

from how_codegen import define
from nlp.hows import build_transformer, compose, each, twice
from nlp.tasks import clean, double, length, shout, train_torch
from nlp.types import Corpus, Model, TorchModel, TorchParams

M = TypeVar("M", bound=Model)
S = TypeVar("S", bound=Sized)
N = TypeVar("N", int, float)


@define.task
async def tune(model: M) -> M:
    return model


@define.task
async def best(models: list[M]) -> M:
    return models[0]


@define.task
async def check(value: S) -> S:
    return value


@define.task
async def strip(text: AnyStr) -> AnyStr:
    return text.strip()


@define.task
def negate(number: N) -> N:
    return -number


tuned = compose(train_torch, tune)
picked = build_transformer(clean, train_torch, best)
checked = compose(shout, check)
stripped = compose(shout, strip)
before = compose(strip, length)
negated = compose(length, negate)
bounded_open = twice(tune)
every = each(compose(negate, double))


async def use() -> None:
    assert_type(await tuned(TorchParams()), TorchModel)
    assert_type(await picked(Corpus(), [TorchParams()]), TorchModel)
    assert_type(await checked("a"), str)
    assert_type(await stripped("a"), str)
    assert_type(await before("a"), int)
    assert_type(await negated("a"), int)
    assert_type(await bounded_open(TorchModel()), TorchModel)
    assert_type(await every([1]), list[int])

from collections.abc import Sequence
from typing import assert_type

from how_codegen import define
from nlp.hows import build_transformer, compose, each, twice
from nlp.tasks import clean, train_torch
from nlp.types import Corpus, Model, TorchModel, TorchParams


@define.task
async def inspect(model: Model) -> str:
    return model.translate("")


@define.task
async def narrow(model: Model) -> TorchModel:
    return TorchModel()


@define.task
async def pick_of_sequence(models: Sequence[Model]) -> TorchModel:
    return TorchModel()


@define.task
async def widen(number: float) -> int:
    return int(number)


@define.task
async def with_default(params: TorchParams, seed: int = 0) -> TorchModel:
    return TorchModel()


@define.task
async def with_many(*params: TorchParams, **options: int) -> TorchModel:
    return TorchModel()


inspected = compose(train_torch, inspect)
narrowed = twice(narrow)
widened = twice(widen)
sequence = build_transformer(clean, train_torch, pick_of_sequence)
defaulted = build_transformer(clean, with_default, pick_of_sequence)
many = each(with_many)


async def use() -> None:
    assert_type(await inspected(TorchParams()), str)
    assert_type(await sequence(Corpus(), []), TorchModel)
    assert_type(await defaulted(Corpus(), []), TorchModel)
    assert_type(await many([TorchParams()]), list[TorchModel])

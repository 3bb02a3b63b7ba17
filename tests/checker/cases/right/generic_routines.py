from typing import TypeVar, assert_type

from how_codegen import define
from nlp.hows import build_transformer, compose
from nlp.tasks import clean, first, last, length, train_keras, train_torch
from nlp.types import Corpus, KerasModel, TorchModel

T = TypeVar("T")


@define.task
def identity(value: T) -> T:
    return value


sync_pick = build_transformer(clean, train_torch, first)
async_pick = build_transformer(clean, train_keras, last)
same_value = compose(length, identity)


async def use() -> None:
    assert_type(await sync_pick(Corpus(), []), TorchModel)
    assert_type(await async_pick(Corpus(), []), KerasModel)
    assert_type(await same_value("a"), int)
    assert_type(await identity(1), int)
    assert_type(await identity.start("a"), str)
    assert_type(await first([1]), int)

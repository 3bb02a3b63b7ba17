from typing import TypeVar, assert_type

from how_codegen import define
from nlp.hows import build_transformer, compose
from nlp.tasks import first, spell, train_torch
from nlp.types import Corpus, TorchModel

T = TypeVar("T")


@define.task
def identity(value: T) -> T:
    return value


closed = compose(identity, compose(identity, spell))
any_data = build_transformer(identity, train_torch, first)


async def use() -> None:
    assert_type(await closed(1), str)
    assert_type(await any_data(Corpus(), []), TorchModel)

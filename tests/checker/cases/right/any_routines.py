from typing import Any, assert_type

from how_codegen import define
from nlp.hows import build_transformer, compose, twice
from nlp.tasks import clean, length, pick_torch, spell, train_torch
from nlp.types import Corpus, TorchModel


@define.task
async def load(name: Any) -> Any:
    return name


@define.task
async def load_text(name: str) -> Any:
    return name


def from_elsewhere() -> Any:
    return length


anything: Any = from_elsewhere()
loaded = compose(load_text, length)
untyped = compose(load, spell)
any_slot = compose(anything, spell)
any_last = build_transformer(clean, train_torch, anything)
any_data = build_transformer(load, train_torch, pick_torch)
both = twice(load)


async def use() -> None:
    assert_type(await loaded("a"), int)
    assert_type(await untyped(1), str)
    assert_type(await any_last(Corpus(), []), TorchModel)
    assert_type(await any_data(1, []), TorchModel)

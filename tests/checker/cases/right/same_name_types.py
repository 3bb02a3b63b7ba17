"""Classes of one name in two modules, aliases of classes, a class under two names."""
from collections.abc import Sequence
from datetime import date, datetime
from typing import assert_type

import nlp.types
from how_codegen import define
from nlp import types as t
from nlp.hows import build_transformer, compose, twice
from nlp.tasks import clean, pick_torch, train_torch
from nlp.types import Corpus as Text
from nlp.types import TorchModel

Model = TorchModel


@define.task
async def prepare(text: Text) -> nlp.types.Corpus:
    return text


@define.task
async def tune(model: Model) -> t.TorchModel:
    return model


@define.task
async def day(text: str) -> datetime:
    return datetime.min


@define.task
async def show(day: date) -> str:
    return str(day)


prepared = twice(prepare)
tuned = compose(train_torch, twice(tune))
translator = build_transformer(compose(prepare, clean), tuned, compose(pick_torch, tune))
shown = compose(day, show)


async def use() -> None:
    assert_type(await prepared(Text()), Text)
    assert_type(await translator(Text(), []), TorchModel)
    assert_type(await shown("a"), str)

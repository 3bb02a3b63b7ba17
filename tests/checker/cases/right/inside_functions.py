from collections.abc import Callable
from typing import assert_type

from nlp.hows import build_transformer, twice
from nlp.tasks import clean, double, pick_torch, shout, train_torch
from nlp.types import Corpus, TorchModel, TorchParams


def make() -> None:
    local = twice(double)
    print(local)


async def use(params: list[TorchParams]) -> TorchModel:
    translator = build_transformer(clean, train_torch, pick_torch)
    return await translator(Corpus(), params)


class Service:
    shouting = twice(shout)

    def __init__(self) -> None:
        self.translator = build_transformer(clean, train_torch, pick_torch)

    async def run(self) -> None:
        assert_type(await self.translator(Corpus(), []), TorchModel)
        inner = twice(step=double)
        assert_type(await inner(2), int)


def outer() -> Callable[[], None]:
    def inner() -> None:
        print(twice(double))

    return inner

from typing import assert_type

from nlp.hows import build_transformer, compose, twice
from nlp.tasks import clean, double, first, length, pick_torch, train_torch
from nlp.types import Corpus, TorchModel


async def triple(number: int) -> int:
    return number * 3


def make(*, quick: bool) -> None:
    chosen = twice(double if quick else triple)
    print(chosen)
    step = double if quick else triple
    print(compose(length, step))


async def use(names: dict[str, int]) -> None:
    steps = {"double": double, "triple": triple}
    assert_type(await twice(steps["double"])(1), int)
    picked = build_transformer(clean, train_torch, first if names else pick_torch)
    assert_type(await picked(Corpus(), []), TorchModel)
    for step in (double, triple):
        print(twice(step))

from typing import assert_type

from nlp.hows import build_transformer as bt
from nlp.tasks import clean as tidy
from nlp.tasks import pick_torch, train_torch
from nlp.types import Corpus, TorchModel

make = bt
train = train_torch
again = bt(tidy, train, pick_torch)
by_assignment = make(tidy, train, pick_torch)


async def use() -> None:
    assert_type(await again(Corpus(), []), TorchModel)
    assert_type(await by_assignment(Corpus(), []), TorchModel)

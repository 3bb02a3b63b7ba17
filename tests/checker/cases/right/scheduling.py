from typing import assert_type

from how_codegen.types import Execution
from nlp.hows import build_transformer, twice
from nlp.tasks import clean, double, pick_torch, train_torch
from nlp.types import Corpus, TorchModel, TorchParams

translator = build_transformer(clean, train_torch, pick_torch)
quadruple = twice(double)


async def use() -> None:
    assert_type(translator[Corpus(), [TorchParams()]], Execution[TorchModel])
    assert_type(translator.start(Corpus(), [TorchParams()]), Execution[TorchModel])
    assert_type(await translator.start(Corpus(), []), TorchModel)
    assert_type(quadruple[3], Execution[int])
    assert_type(await double[3], int)
    assert_type(await double.start(number=3), int)
    running = quadruple.start(1)
    running.cancel()
    assert_type(double.name, str)
    assert_type(quadruple.id, str)

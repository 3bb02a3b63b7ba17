from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Execution, Routine
from nlp.types import Corpus, Model, TorchModel

D = TypeVar("D")
M = TypeVar("M")


@define.how
def evaluate(
    load: Routine[[str], tuple[D, D]],
    train: Routine[[D, int], M],
    score: Routine[[M, D], float],
) -> Routine[[str, int], tuple[M, float]]:
    async def workflow(path: str, epochs: int) -> tuple[M, float]:
        training, test = await load(path)
        running = train[training, epochs]
        assert_type(running, Execution[M])
        model = await running
        return model, await score.start(model, test)

    return workflow


@define.task
async def load(path: str) -> tuple[Corpus, Corpus]:
    return Corpus(), Corpus()


@define.task
def train(data: Corpus, epochs: int, *, seed: int = 0) -> TorchModel:
    return TorchModel()


@define.task
async def score(model: Model, data: Corpus, /, *more: str) -> float:
    return 0.0


made = evaluate(load, train, score)


async def use() -> None:
    assert_type(await made("a", 3), tuple[TorchModel, float])
    assert_type(await made["a", 3], tuple[TorchModel, float])
    assert_type(await train[Corpus(), 3], TorchModel)
    assert_type(await train.start(Corpus(), 3, seed=2), TorchModel)

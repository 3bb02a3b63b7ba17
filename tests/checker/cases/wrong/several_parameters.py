from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine
from nlp.types import Array, Corpus, TorchModel

D = TypeVar("D")
M = TypeVar("M")


@define.how
def evaluate(
    train: Routine[[D, int], M], score: Routine[[M, D], float]
) -> Routine[[D], float]:
    async def workflow(data: D) -> float:
        return await score(await train(data, 3), data)

    return workflow


@define.task
def train(data: Corpus, epochs: int) -> TorchModel:
    return TorchModel()


@define.task
async def score(model: TorchModel, data: Array) -> float:
    return 0.0


made = evaluate(train, score)  # E:24: "score" does not fit slot "score" of HOW "evaluate": D would be both Corpus and Array  [how-typevar]
# N: D is Corpus: train=train takes data: Corpus (wrong/several_parameters.py:22)
# N: D is Array: score=score takes data: Array (wrong/several_parameters.py:27)

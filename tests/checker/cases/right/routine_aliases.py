from typing import List, TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Data, Routine
from nlp.tasks import clean, pick_torch, train_torch
from nlp.types import Corpus, TorchModel

P = TypeVar("P")
M = TypeVar("M")
R = TypeVar("R")

TrainModelRoutine = Routine[[P], M]
PickRoutine = Routine[[List[M]], M]
Transform = Routine[[Data], Data]
NamedLength = Routine[[str], int]
Step = TrainModelRoutine[R, R]


@define.how
def build(
    preprocess: Transform[Data], train: TrainModelRoutine[P, M], pick: PickRoutine[M]
) -> Routine[[Data, P], M]:
    async def workflow(data: Data, params: P) -> M:
        await preprocess(data)
        return await pick([await train(params)])

    return workflow


@define.how
def with_plain_alias(measure: NamedLength, step: Step[int]) -> NamedLength:
    async def workflow(text: str) -> int:
        return await step(await measure(text))

    return workflow


async def measure(text: str) -> int:
    return len(text)


async def step(number: int) -> int:
    return number


made = build(clean, train_torch, pick_torch)
plain = with_plain_alias(measure, step)


async def use() -> None:
    assert_type(await plain("a"), int)
    assert_type(await plain["a"], int)
    from nlp.types import TorchParams

    assert_type(await made(Corpus(), TorchParams()), TorchModel)

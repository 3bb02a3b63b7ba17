from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import pick_keras, train_torch

P = TypeVar("P")
M = TypeVar("M")

TrainModelRoutine = Routine[[P], M]


@define.how
def build(train: TrainModelRoutine[P, M], pick: Routine[[list[M]], M]) -> TrainModelRoutine[P, M]:
    async def workflow(params: P) -> M:
        return await pick([await train(params)])

    return workflow


made = build(train_torch, pick_keras)  # E:27: "pick_keras" does not fit slot "pick" of HOW "build": M would be both TorchModel and KerasModel  [how-typevar]
# N: M is TorchModel: train=train_torch returns TorchModel (nlp/tasks.py:27)
# N: M is KerasModel: pick=pick_keras takes models: list[KerasModel] (nlp/tasks.py:42)
# N: routines that fit: pick_any (nlp/tasks.py:47), pick_torch (nlp/tasks.py:37), first (nlp/tasks.py:52) and 1 more

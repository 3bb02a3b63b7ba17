from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import train_keras, train_torch

P = TypeVar("P")
Q = TypeVar("Q")
M = TypeVar("M")


@define.how
def both(left: Routine[[P], M], right: Routine[[Q], M]) -> Routine[[P, Q], list[M]]:
    async def workflow(first: P, second: Q) -> list[M]:
        return [await left(first), await right(second)]

    return workflow


models = both(train_torch, train_keras)  # E:28: "train_keras" does not fit slot "right" of HOW "both": M would be both TorchModel and KerasModel  [how-typevar]
# N: M is TorchModel: left=train_torch returns TorchModel (nlp/tasks.py:27)
# N: M is KerasModel: right=train_keras returns KerasModel (nlp/tasks.py:32)
# N: routines that fit: pick_any (nlp/tasks.py:47), pick_torch (nlp/tasks.py:37), train_torch (nlp/tasks.py:27) and 2 more

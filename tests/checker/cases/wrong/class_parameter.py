from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import train_torch
from nlp.types import KerasModel

A = TypeVar("A")
B = TypeVar("B")


@define.how
def of_class(step: Routine[[A], B], kind: type[B]) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        assert kind
        return await step(value)

    return workflow


made = of_class(train_torch, KerasModel)  # E:30: "KerasModel" does not fit slot "kind" of HOW "of_class": B would be both TorchModel and KerasModel  [how-typevar]
# N: B is TorchModel: step=train_torch returns TorchModel (nlp/tasks.py:27)
# N: B is KerasModel: kind=KerasModel is type[KerasModel] (nlp/types.py:35)

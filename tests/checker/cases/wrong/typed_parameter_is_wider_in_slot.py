from nlp.types import Model, TorchModel

from how_codegen import define
from how_codegen.types import Routine


@define.how
def score(measure: Routine[[Model], float]) -> Routine[[Model], float]:
    async def workflow(model: Model) -> float:
        return await measure(model)

    return workflow


@define.task
async def torch_loss(model: TorchModel) -> float:
    return sum(model.weights)


made = score(torch_loss)  # E:14: "torch_loss" does not fit slot "measure" of HOW "score": it takes model: TorchModel, and the slot passes Model (wrong/typed_parameter_is_wider_in_slot.py:16)  [how-arg]
# N: the slot is Routine[[Model], float]

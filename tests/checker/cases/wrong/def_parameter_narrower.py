from nlp.types import Model, TorchModel

from how_codegen import define
from how_codegen.types import Routine


@define.how
def measured(step: Routine[[TorchModel], float]) -> Routine[[Model], float]:
    async def workflow(model: TorchModel) -> float:
        return await step(model)

    return workflow  # E:12: "workflow" does not match what HOW "measured" declares: its parameter "model" is TorchModel, not Model  [how-return]
    # N: the declaration that would be right: Routine[[TorchModel], float]

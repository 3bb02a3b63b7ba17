from nlp.types import Model, TorchModel, TorchParams

from how_codegen import define
from how_codegen.types import Routine


@define.how
def trained(
    train: Routine[[TorchParams], TorchModel],
) -> Routine[[list[TorchParams]], list[Model]]:
    async def workflow(params: list[TorchParams]) -> list[TorchModel]:
        return [await train(one) for one in params]

    return workflow  # E:12: "workflow" does not match what HOW "trained" declares: it returns list[TorchModel], not list[Model]  [how-return]
    # N: the declaration that would be right: Routine[[list[TorchParams]], list[TorchModel]]

from how_codegen import define
from nlp.hows import compose
from nlp.types import Model, TorchModel, TorchParams


@define.task
async def train_all(params: TorchParams) -> list[TorchModel]:
    return [TorchModel()]


@define.task
async def best(models: list[Model]) -> Model:
    return models[0]


made = compose(train_all, best)  # E:27: "best" does not fit slot "second" of HOW "compose": B would be both list[TorchModel] and list[Model]  [how-typevar]
# N: B is list[TorchModel]: first=train_all returns list[TorchModel] (wrong/list_is_invariant.py:7)
# N: B is list[Model]: second=best takes models: list[Model] (wrong/list_is_invariant.py:12)

from nlp.hows import compose
from nlp.types import Model, TorchModel

from how_codegen import define


@define.task
async def load(path: str) -> set[TorchModel]:
    return set()


@define.task
async def show(models: set[Model]) -> str:
    return ""


made = compose(load, show)  # E:22: "show" does not fit slot "second" of HOW "compose": B would be both set[TorchModel] and set[Model]  [how-typevar]
# N: B is set[TorchModel]: first=load returns set[TorchModel] (wrong/set_is_invariant.py:8)
# N: B is set[Model]: second=show takes models: set[Model] (wrong/set_is_invariant.py:13)

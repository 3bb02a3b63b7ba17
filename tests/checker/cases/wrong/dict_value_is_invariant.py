from nlp.hows import compose
from nlp.types import Model, TorchModel

from how_codegen import define


@define.task
async def load(path: str) -> dict[str, TorchModel]:
    return {}


@define.task
async def show(models: dict[str, Model]) -> str:
    return ""


made = compose(load, show)  # E:22: "show" does not fit slot "second" of HOW "compose": B would be both dict[str, TorchModel] and dict[str, Model]  [how-typevar]
# N: B is dict[str, TorchModel]: first=load returns dict[str, TorchModel] (wrong/dict_value_is_invariant.py:8)
# N: B is dict[str, Model]: second=show takes models: dict[str, Model] (wrong/dict_value_is_invariant.py:13)

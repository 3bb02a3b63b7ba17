from collections.abc import Mapping

from nlp.hows import compose
from nlp.types import Model, TorchModel

from how_codegen import define


@define.task
async def load(path: str) -> Mapping[type[TorchModel], int]:
    return {}


@define.task
async def show(table: Mapping[type[Model], int]) -> str:
    return ""


made = compose(load, show)  # E:22: "show" does not fit slot "second" of HOW "compose": B would be both Mapping[type[TorchModel], int] and Mapping[type[Model], int]  [how-typevar]
# N: B is Mapping[type[TorchModel], int]: first=load returns Mapping[type[TorchModel], int] (wrong/mapping_is_invariant_in_key.py:10)
# N: B is Mapping[type[Model], int]: second=show takes table: Mapping[type[Model], int] (wrong/mapping_is_invariant_in_key.py:15)

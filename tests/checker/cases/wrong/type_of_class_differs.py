from nlp.hows import compose
from nlp.types import KerasModel, TorchModel

from how_codegen import define


@define.task
async def load(name: str) -> type[TorchModel]:
    return TorchModel


@define.task
async def build(kind: type[KerasModel]) -> KerasModel:
    return kind()


made = compose(load, build)  # E:22: "build" does not fit slot "second" of HOW "compose": B would be both type[TorchModel] and type[KerasModel]  [how-typevar]
# N: B is type[TorchModel]: first=load returns type[TorchModel] (wrong/type_of_class_differs.py:8)
# N: B is type[KerasModel]: second=build takes kind: type[KerasModel] (wrong/type_of_class_differs.py:13)

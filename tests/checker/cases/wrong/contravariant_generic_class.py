from typing import Generic, TypeVar

from nlp.hows import compose
from nlp.types import Model, TorchModel

from how_codegen import define

T_contra = TypeVar("T_contra", contravariant=True)


class Sink(Generic[T_contra]):
    def write(self, item: T_contra) -> None:
        print(item)


@define.task
async def connect(name: str) -> Sink[TorchModel]:
    return Sink()


@define.task
async def use(sink: Sink[Model]) -> None:
    sink.write(Model())


made = compose(connect, use)  # E:25: "use" does not fit slot "second" of HOW "compose": B would be both Sink[TorchModel] and Sink[Model]  [how-typevar]
# N: B is Sink[TorchModel]: first=connect returns Sink[TorchModel] (wrong/contravariant_generic_class.py:17)
# N: B is Sink[Model]: second=use takes sink: Sink[Model] (wrong/contravariant_generic_class.py:22)

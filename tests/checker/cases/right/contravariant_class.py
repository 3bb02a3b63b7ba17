"""A generic class whose parameter is contravariant: what takes more fits where less is given."""
from typing import Generic, TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.types import Model, TorchModel

T_contra = TypeVar("T_contra", contravariant=True)
A = TypeVar("A")
B = TypeVar("B")


class Sink(Generic[T_contra]):
    def put(self, item: T_contra) -> None: ...


@define.how
def drained(source: Routine[[A], B], sink: Routine[[A], Sink[B]]) -> Routine[[A], None]:
    async def workflow(value: A) -> None:
        (await sink(value)).put(await source(value))

    return workflow


@define.task
async def train(name: str) -> TorchModel:
    return TorchModel()


@define.task
async def store(name: str) -> Sink[Model]:
    return Sink()


@define.task
async def exact(name: str) -> Sink[TorchModel]:
    return Sink()


wide = drained(train, store)
same = drained(train, exact)


async def use() -> None:
    assert_type(await wide["a"], None)
    await same("a")

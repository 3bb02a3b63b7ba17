"""Only what is taken is known, and it is wider than the bound."""
from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.types import Model, TorchModel

M = TypeVar("M", bound=Model)
S = TypeVar("S", str, bytes)


@define.how
def checked(check: Routine[[M], bool]) -> Routine[[list[M]], list[M]]:
    async def workflow(models: list[M]) -> list[M]:
        return [model for model in models if await check(model)]

    return workflow


@define.how
def measured(measure: Routine[[S], int]) -> Routine[[S], int]:
    async def workflow(text: S) -> int:
        return await measure(text)

    return workflow


@define.task
async def is_any(value: object) -> bool:
    return True


@define.task
async def is_model(value: Model | None) -> bool:
    return True


@define.task
async def exact(model: TorchModel) -> bool:
    return True


@define.task
async def size_of_bytes(data: bytes) -> int:
    return len(data)


objects = checked(is_any)
optional = checked(is_model)
torch = checked(exact)
data = measured(size_of_bytes)


async def use() -> None:
    assert_type(await objects([Model()]), list[Model])
    assert_type(await optional([Model()]), list[Model])
    assert_type(await torch([TorchModel()]), list[TorchModel])
    assert_type(await data(b""), int)

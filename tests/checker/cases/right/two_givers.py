"""Two routines give the same variable's type, one of them less than the other."""
from collections.abc import Sequence
from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import length
from nlp.types import Model, TorchModel

A = TypeVar("A")
B = TypeVar("B")


@define.how
def attempt(main: Routine[[A], B], otherwise: Routine[[A], B]) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        try:
            return await main(value)
        except ValueError:
            return await otherwise(value)

    return workflow


@define.task
async def torch(name: str) -> TorchModel:
    return TorchModel()


@define.task
async def any_model(name: str) -> Model:
    return Model()


@define.task
async def maybe(name: str) -> int | None:
    return None


@define.task
async def never_there(name: str) -> None:
    return None


@define.task
async def listed(name: str) -> list[int]:
    return []


@define.task
async def sequence(name: str) -> Sequence[int]:
    return ()


@define.task
async def yes(name: str) -> bool:
    return True


@define.task
async def ratio(name: str) -> float:
    return 0.5


models = attempt(torch, any_model)
models_too = attempt(any_model, torch)
optional = attempt(length, maybe)
optional_too = attempt(maybe, length)
none = attempt(never_there, maybe)
sequences = attempt(listed, sequence)
numbers = attempt(yes, length)
floats = attempt(length, ratio)


async def use() -> None:
    assert_type(await models("a"), Model)
    assert_type(await models_too("a"), Model)
    assert_type(await optional("a"), int | None)
    assert_type(await optional_too("a"), int | None)
    assert_type(await none("a"), int | None)
    assert_type(await sequences("a"), Sequence[int])
    assert_type(await numbers("a"), int)
    assert_type(await floats("a"), float)

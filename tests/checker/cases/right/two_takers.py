"""Two routines take the same variable's type, one of them more than the other."""
from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import length
from nlp.types import Model, TorchModel

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")


@define.how
def both(left: Routine[[A], B], right: Routine[[A], C]) -> Routine[[A], tuple[B, C]]:
    async def workflow(value: A) -> tuple[B, C]:
        return await left(value), await right(value)

    return workflow


@define.task
async def name(model: Model) -> str:
    return type(model).__name__


@define.task
async def size(model: TorchModel) -> int:
    return 0


@define.task
async def show(value: object) -> str:
    return str(value)


@define.task
async def show_some(value: str | int) -> bytes:
    return b""


narrow_last = both(name, size)
narrow_first = both(size, name)
objects = both(show, length)
unions = both(show_some, length)


async def use() -> None:
    assert_type(await narrow_last(TorchModel()), tuple[str, int])
    assert_type(await narrow_first(TorchModel()), tuple[int, str])
    assert_type(await objects("a"), tuple[str, int])
    assert_type(await unions("a"), tuple[bytes, int])

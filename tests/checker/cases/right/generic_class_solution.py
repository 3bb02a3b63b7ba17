from typing import Generic, TypeVar, assert_type

from how_codegen import define
from nlp.hows import compose

T = TypeVar("T")


class Box(Generic[T]):
    def __init__(self, item: T) -> None:
        self.item = item


@define.task
async def boxed(text: str) -> Box[int]:
    return Box(len(text))


@define.task
async def unbox(box: Box[T]) -> T:
    return box.item


made = compose(boxed, unbox)


async def use() -> None:
    assert_type(await made("a"), int)

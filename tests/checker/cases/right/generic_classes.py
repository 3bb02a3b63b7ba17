from typing import Generic, TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import compose, each

T = TypeVar("T")
U = TypeVar("U")
T_co = TypeVar("T_co", covariant=True)


class Box(Generic[T]):
    def __init__(self, item: T) -> None:
        self.item = item


class Source(Generic[T_co]):
    def get(self) -> T_co:
        raise NotImplementedError


@define.task
async def boxed(text: str) -> Box[int]:
    return Box(len(text))


@define.task
async def opened(box: Box[int]) -> int:
    return box.item


@define.task
async def source(text: str) -> Source[bool]:
    return Source()


@define.task
async def drain(numbers: Source[int]) -> int:
    return numbers.get()


@define.how
def through_box(put: Routine[[T], Box[U]], take: Routine[[Box[U]], T]) -> Routine[[T], T]:
    async def workflow(value: T) -> T:
        return await take(await put(value))

    return workflow


@define.task
async def rebox(number: int) -> Box[str]:
    return Box(str(number))


@define.task
async def take_text(box: Box[str]) -> int:
    return len(box.item)


@define.task
async def unbox(box: Box[T]) -> T:
    return box.item


concrete = compose(boxed, opened)
covariant = compose(source, drain)
boxes = through_box(rebox, take_text)
every = each(boxed)


async def use() -> None:
    assert_type(await concrete("a"), int)
    assert_type(await covariant("a"), int)
    assert_type(await boxes(1), int)
    assert_type(await every(["a"]), list[Box[int]])
    assert_type(await unbox(Box(1)), int)

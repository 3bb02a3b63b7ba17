"""The slot asks for a generic class; the routine has a subclass that fixes its parameter."""
from dataclasses import dataclass
from typing import Generic, TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import compose
from nlp.tasks import double

T = TypeVar("T")
U = TypeVar("U")
A = TypeVar("A")
B = TypeVar("B")


@dataclass
class Box(Generic[T]):
    item: T


@dataclass
class IntBox(Box[int]):
    label: str = ""


@dataclass
class Labelled(Box[T], Generic[U, T]):
    label: U


class Names(list[str]):
    pass


class Ages(dict[str, int]):
    pass


@define.how
def opened(put: Routine[[A], Box[B]]) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        return (await put(value)).item

    return workflow


@define.how
def firsts(make: Routine[[A], list[B]]) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        return (await make(value))[0]

    return workflow


@define.how
def boxed_twice(step: Routine[[Box[A]], Box[A]]) -> Routine[[Box[A]], Box[A]]:
    async def workflow(box: Box[A]) -> Box[A]:
        return await step(await step(box))

    return workflow


@define.task
async def put_int(number: int) -> IntBox:
    return IntBox(number)


@define.task
async def label(number: int) -> Labelled[str, bytes]:
    return Labelled(b"", "")


@define.task
async def names(number: int) -> Names:
    return Names(["a"])


@define.task
async def ages(number: int) -> Ages:
    return Ages(a=1)


@define.task
async def total(ages: dict[str, int]) -> int:
    return sum(ages.values())


@define.task
async def grow(box: Box[int]) -> IntBox:
    return IntBox(box.item + 1)


integer = opened(put_int)
labelled = opened(label)
name = firsts(names)
total_age = compose(ages, total)
grown = boxed_twice(grow)


async def use() -> None:
    assert_type(await integer(1), int)
    assert_type(await labelled(1), bytes)
    assert_type(await name(1), str)
    assert_type(await total_age(1), int)
    assert_type(await grown(Box(1)), Box[int])
    assert_type(await double(1), int)

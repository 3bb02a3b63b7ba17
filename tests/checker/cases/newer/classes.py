"""PEP 695 classes, protocols and dataclasses as solutions, and as the homes of routines."""
from dataclasses import dataclass
from typing import NamedTuple, Protocol, TypedDict, assert_type, override

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import build_transformer, compose, each, twice
from nlp.tasks import clean, double, length, spell
from nlp.types import Corpus, Model


@dataclass
class Box[T]:
    item: T


class IntBox(Box[int]):
    pass


class Source[T](Protocol):
    def get(self) -> T: ...


class Page[T](TypedDict):
    items: list[T]


class Scored[T](NamedTuple):
    item: T
    score: float


class Trainer[P, M: Model]:
    def __init__(self, train: Routine[[P], M], pick: Routine[[list[M]], M]) -> None:
        self.workflow = build_transformer(clean, train, pick)

    async def run(self, params: list[P]) -> M:
        return await self.workflow(Corpus(), params)

    async def same[X](self, value: X) -> X:
        return value

    @staticmethod
    @define.how
    def chain[A, B](first: Routine[[A], B], second: Routine[[B], A]) -> Routine[[A], A]:
        async def workflow(value: A) -> A:
            return await second(await first(value))

        return workflow


class Words:
    def get(self) -> list[str]:
        return []


@define.how
def opened[A, B](put: Routine[[A], Box[B]]) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        return (await put(value)).item

    return workflow


@define.how
def content[A, B](make: Routine[[A], Source[B]]) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        return (await make(value)).get()

    return workflow


@define.task
async def put(number: int) -> IntBox:
    return IntBox(number)


@define.task
async def unbox[T](box: Box[T]) -> T:
    return box.item


@define.task
async def words(text: str) -> Words:
    return Words()


@define.task
async def page(text: str) -> Page[int]:
    return {"items": [1]}


@define.task
async def scored[T](page: Page[T]) -> Scored[T]:
    return Scored(page["items"][0], 1.0)


one = opened(put)
two = compose(put, unbox)
three = content(words)
four = compose(page, scored)
five = Trainer.chain(length, spell)


def generic[T](step: Routine[[T], T]) -> Routine[[T], T]:
    return twice(twice(step))


def bounded[M: Model](train: Routine[[str], M]) -> Routine[[str], M]:
    async def check(model: M) -> M:
        return model

    return compose(train, check)


async def use() -> None:
    assert_type(await one(1), int)
    assert_type(await two(1), int)
    assert_type(await three("a"), list[str])
    assert_type(await four("a"), Scored[int])
    assert_type(await five("a"), str)
    assert_type(await generic(double)(1), int)

"""Total and partial, with more keys than needed, generic, and as a mapping."""
from collections.abc import Mapping
from typing import Generic, NotRequired, Required, TypedDict, TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import compose, each, twice

T = TypeVar("T")
A = TypeVar("A")
B = TypeVar("B")


class Name(TypedDict):
    name: str


class Person(Name):
    age: int


class Options(TypedDict, total=False):
    depth: Required[int]
    width: int


class Setting(TypedDict):
    depth: int
    width: NotRequired[int]


class Page(TypedDict, Generic[T]):
    items: list[T]
    more: bool


Point = TypedDict("Point", {"x": float, "y": float})


@define.task
async def person(text: str) -> Person:
    return {"name": text, "age": 1}


@define.task
async def greet(name: Name) -> str:
    return name["name"]


@define.task
async def keys(table: Mapping[str, object]) -> list[str]:
    return list(table)


@define.task
async def options(depth: int) -> Options:
    return {"depth": depth}


@define.task
async def adjust(setting: Options) -> Options:
    return setting


@define.task
async def page(text: str) -> Page[int]:
    return {"items": [1], "more": False}


@define.task
async def numbers(page: Page[int]) -> list[int]:
    return page["items"]


@define.task
async def point(text: str) -> Point:
    return {"x": 1, "y": 2}


@define.task
async def mirror(point: Point) -> Point:
    return point


@define.how
def all_pages(load: Routine[[A], Page[B]]) -> Routine[[A], list[B]]:
    async def workflow(value: A) -> list[B]:
        found = await load(value)
        while found["more"]:
            found = await load(value)
        return found["items"]

    return workflow


@define.how
def wrapped(load: Routine[[A], list[B]]) -> Routine[[A], Page[B]]:
    async def workflow(value: A) -> Page[B]:
        return {"items": await load(value), "more": False}

    return workflow


greeted = compose(person, greet)
named = compose(person, keys)
adjusted = compose(options, twice(adjust))
paged = compose(page, numbers)
pages = all_pages(page)
again = wrapped(pages)
mirrored = each(compose(point, mirror))


async def use() -> None:
    assert_type(await greeted("a"), str)
    assert_type(await named("a"), list[str])
    assert_type(await adjusted(1), Options)
    assert_type(await paged("a"), list[int])
    assert_type(await pages("a"), list[int])
    assert_type(await again("a"), Page[int])
    assert_type(await mirrored(["a"]), list[Point])

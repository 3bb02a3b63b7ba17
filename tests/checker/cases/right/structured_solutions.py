from dataclasses import dataclass
from typing import NamedTuple, Protocol, TypedDict, assert_type

from how_codegen import define
from nlp.hows import compose, twice


class Row(TypedDict):
    name: str
    age: int


class Point(NamedTuple):
    x: float
    y: float


@dataclass(frozen=True)
class Report:
    text: str


class Sized(Protocol):
    def __len__(self) -> int: ...


@define.task
async def parse(text: str) -> Row:
    return {"name": text, "age": 1}


@define.task
async def place(row: Row) -> Point:
    return Point(0, row["age"])


@define.task
async def describe(point: Point) -> Report:
    return Report(str(point))


@define.task
async def size(value: Sized) -> int:
    return len(value)


@define.task
async def keep(row: Row) -> Row:
    return row


described = compose(compose(compose(parse, twice(keep)), place), describe)


@define.task
async def words(text: str) -> list[str]:
    return text.split()


@define.task
async def corners(text: str) -> tuple[int, str]:
    return 1, text


@define.task
async def from_corner(pair: tuple[int, str]) -> type[Report]:
    return Report


sized = compose(words, size)
tuples = compose(corners, from_corner)


async def use() -> None:
    assert_type(await described("a"), Report)
    assert_type(await sized("a"), int)
    assert_type(await tuples("a"), type[Report])

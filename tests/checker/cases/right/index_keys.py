"""`routine[key]`: tuples, named tuples, slices of keys, unions, None, keys of several parameters."""
from typing import NamedTuple, TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Execution, Routine
from nlp.hows import compose, twice
from nlp.tasks import length

T = TypeVar("T")


class Point(NamedTuple):
    x: int
    y: int


@define.task
async def of_tuple(pair: tuple[int, str]) -> int:
    return pair[0]


@define.task
async def of_point(point: Point) -> int:
    return point.x


@define.task
async def of_two(left: int, right: str) -> bool:
    return True


@define.task
async def of_none(value: None) -> int:
    return 0


@define.task
async def of_union(value: int | str | None) -> int:
    return 0


@define.task
async def of_list(values: list[float]) -> float:
    return sum(values)


@define.task
async def of_optional(value: int | None = None) -> int:
    return 0


@define.task
async def identity(value: T) -> T:
    return value


@define.task
async def pair(left: T, right: T) -> tuple[T, T]:
    return left, right


async def use() -> None:
    assert_type(await of_tuple[1, "a"], int)
    assert_type(await of_tuple[(1, "a")], int)
    assert_type(await of_point[Point(1, 2)], int)
    assert_type(await of_two[1, "a"], bool)
    two = (1, "a")
    assert_type(await of_two[two], bool)
    assert_type(await of_none[None], int)
    assert_type(await of_union["a"], int)
    assert_type(await of_union[None], int)
    assert_type(await of_list[[1, 2]], float)
    assert_type(await of_optional[1], int)
    assert_type(await of_optional[None], int)
    assert_type(await identity["a"], str)
    assert_type(await identity[1, 2], tuple[int, int])
    assert_type(await pair[1, 2], tuple[int, int])
    assert_type(compose(of_tuple, of_union)[1, "a"], Execution[int])
    assert_type([of_union[n] for n in (1, "a", None)], list[Execution[int]])
    assert_type(await twice(identity)["a"], str)
    assert_type(await length[f"{1}"], int)

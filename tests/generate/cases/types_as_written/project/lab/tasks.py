from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping
from typing import Any, Literal, Optional, TypeVar

from how_codegen import define

import lab.b
from lab import a
from lab.a import Model, Outer
from lab.types import Box, Color, Handler, Json, Kind, Movie, Names, Named, Pair, Point, Tree, UserId, Vector

T = TypeVar("T")
N = TypeVar("N", int, str)


@define.task
async def two_models(value: Model) -> lab.b.Model:
    return lab.b.Model()


@define.task
async def nested_class(value: Outer.Inner) -> a.Outer.Inner.Deep:
    return Outer.Inner.Deep()


@define.task
async def new_type(value: UserId) -> Mapping[UserId, Kind]:
    return {value: "a"}


@define.task
async def literals(value: Literal["x", 3, True, None, b"y", Color.RED]) -> Literal[Color.BLUE]:
    return Color.BLUE


@define.task
async def typed_dict(value: Movie) -> list[Movie]:
    return [value]


@define.task
async def named_tuple(value: Point) -> tuple[Point, ...]:
    return (value,)


@define.task
async def generic(value: Box[Box[int]]) -> Tree[str, Box[Model]]:
    return Tree()


@define.task
async def callables(value: Handler) -> Callable[..., Awaitable[None]]:
    raise ValueError


@define.task
async def optional(value: Optional[int]) -> dict[str, set[int] | None]:
    return {}


@define.task
async def aliases(value: Pair[int, str]) -> Vector:
    return []


@define.task
async def json_task(value: Json) -> Names:
    return []


@define.task
async def protocol(value: Named) -> type[Color]:
    return Color


@define.task
async def anything(value: Any) -> object:
    return value


@define.task
async def identity(value: T) -> list[T]:
    return [value]


@define.task
async def constrained(value: N) -> N:
    return value


@define.task
async def stream(value: AsyncIterator[int]) -> Iterable[tuple[int, tuple[()]]]:
    return []


M = TypeVar("M", bound=Model)


@define.task
async def bounded(value: M) -> list[M]:
    return [value]


@define.task
async def first(values: list[T]) -> T:
    return values[0]

"""Any within other types: `list[Any]`, `dict[str, Any]`, a bare callable."""
from collections.abc import Callable
from typing import Any, assert_type

from how_codegen import define
from nlp.hows import compose, each, twice


@define.task
async def parse(text: str) -> dict[str, Any]:
    return {"text": text}


@define.task
async def of_exact(table: dict[str, int]) -> list[Any]:
    return list(table)


@define.task
async def of_names(names: list[str]) -> int:
    return len(names)


@define.task
async def update(table: dict[str, Any]) -> dict[str, Any]:
    return table


@define.task
async def half_known(table: dict[str, Any]) -> dict[str, int]:
    return table


@define.task
async def function(text: str) -> Callable[..., Any]:
    return len


@define.task
async def call(function: Callable[[str], int]) -> int:
    return function("a")


parsed = compose(parse, of_exact)
counted = compose(parsed, of_names)
updated = twice(update)
known = twice(half_known)
called = compose(function, call)
every = each(parse)


async def use() -> None:
    assert_type(await parsed("a"), list[Any])
    assert_type(await counted("a"), int)
    assert_type(await updated({}), dict[str, Any])
    assert_type(await called("a"), int)
    assert_type(await every(["a"]), list[dict[str, Any]])
    await known({})

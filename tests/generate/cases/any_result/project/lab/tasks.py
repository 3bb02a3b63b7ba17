"""A routine that gives Any, and one that says what it takes."""

from typing import Any

from how_codegen import define


@define.task
async def parse(text: str) -> Any:
    return [text]


@define.task
async def longest(values: list[str]) -> list[str]:
    return values[:1]

from __future__ import annotations

from typing import Union

from nlp.hows import compose

from how_codegen import define

Json = Union[dict[str, "Json"], list["Json"], str, int]


@define.task
async def parse(text: str) -> Json:
    return text


@define.task
async def size(table: dict[str, Json]) -> int:
    return len(table)


made = compose(parse, size)  # E:23: "size" does not fit slot "second" of HOW "compose": B would be both dict[str, Json] | list[Json] | str | int and dict[str, Json]  [how-typevar]
# N: B is dict[str, Json] | list[Json] | str | int: first=parse returns Json (wrong/recursive_alias.py:13)
# N: B is dict[str, Json]: second=size takes table: dict[str, Json] (wrong/recursive_alias.py:18)

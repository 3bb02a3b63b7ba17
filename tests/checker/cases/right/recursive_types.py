from __future__ import annotations

from dataclasses import dataclass, field
from typing import Union, assert_type

from how_codegen import define
from nlp.hows import compose, each, twice

Json = Union[dict[str, "Json"], list["Json"], str, None]


@dataclass
class Tree:
    children: list[Tree] = field(default_factory=list)


@define.task
async def load(text: str) -> Json:
    return {"text": [text]}


@define.task
async def prune(value: Json) -> Json:
    return value


@define.task
async def grow(tree: Tree) -> Tree:
    return tree


loaded = compose(load, twice(prune))
grown = each(twice(grow))


async def use() -> None:
    assert_type(await loaded("a"), Json)
    assert_type(await grown([Tree()]), list[Tree])

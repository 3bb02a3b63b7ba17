# mypy: disable-error-code="misc"
"""Classes that derive from Any, of libraries without types."""
from typing import Any, assert_type

from how_codegen import define
from nlp.hows import compose, twice
from nowhere_to_be_found import Base, Frame  # type: ignore[import-not-found]


class Child(Base):
    pass


class Model:
    frame: Frame


@define.task
async def load(name: str) -> Child:
    return Child()


@define.task
async def show(child: Child) -> Frame:
    return child.frame


@define.task
async def take(frame: Frame) -> Frame:
    return frame


@define.task
async def anything(value: Base) -> int:
    return 1


loaded = compose(load, show)
shown = compose(loaded, take)
same = twice(take)
number = compose(load, anything)


async def use() -> None:
    assert_type(await loaded("a"), Any)
    assert_type(await shown("a"), Any)
    assert_type(await number("a"), int)

from typing import Optional, assert_type

from how_codegen import define
from nlp.hows import compose, each, twice


@define.task
async def find(name: str) -> Optional[int]:
    return None


@define.task
async def show(number: int | None) -> str:
    return str(number)


@define.task
async def show_more(number: int | str | None) -> str:
    return str(number)


@define.task
async def nothing(text: str) -> None:
    return None


@define.task
async def after(nothing: None) -> int:
    return 1


@define.task
async def toggle(value: int | str) -> int | str:
    return value


found = compose(find, show)
wider = compose(find, show_more)
none = compose(nothing, after)
toggled = twice(toggle)
all_found = each(find)


async def use() -> None:
    assert_type(await found("a"), str)
    assert_type(await wider("a"), str)
    assert_type(await none("a"), int)
    assert_type(await toggled(1), int | str)
    assert_type(await all_found(["a"]), list[int | None])

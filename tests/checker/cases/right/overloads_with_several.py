"""An overload is chosen by what the other slots say, wherever the overloaded routine stands."""
from typing import assert_type, overload

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import compose, pipeline
from nlp.tasks import double, length, shout, spell


@overload
async def load(source: str) -> bytes: ...
@overload
async def load(source: int) -> str: ...
@overload
async def load(source: int, second: str) -> None: ...
async def load(source: str | int, second: str = "") -> bytes | str | None:
    return None


class Flip:
    @overload
    async def __call__(self, value: int) -> int: ...
    @overload
    async def __call__(self, value: str) -> str: ...
    async def __call__(self, value: int | str) -> int | str:
        return value

    @overload
    async def method(self, value: int) -> str: ...
    @overload
    async def method(self, value: str) -> int: ...
    async def method(self, value: int | str) -> int | str:
        return value


flip = Flip()
one = compose(double, load)
two = compose(shout, load)
three = compose(double, flip)
four = compose(spell, flip.method)
five = pipeline(shout, flip)
typed: Routine[[str], bytes] = load


async def use() -> None:
    assert_type(await one(1), str)
    assert_type(await two("a"), bytes)
    assert_type(await three(1), int)
    assert_type(await four(1), int)
    assert_type(await five("a"), str)
    assert_type(await length("a"), int)

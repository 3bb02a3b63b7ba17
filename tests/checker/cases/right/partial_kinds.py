"""`partial` of tasks, plain functions, methods, of another partial; by position and keyword."""
from functools import partial
from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import compose, each, pipeline, twice
from nlp.tasks import double, length, spell

T = TypeVar("T")


@define.task
async def scale(factor: int, offset: int, number: int) -> int:
    return factor * number + offset


@define.task
def scale_sync(number: int, *, factor: int = 1, offset: int = 0) -> float:
    return factor * number + offset


async def repeat(text: str, times: int, *, separator: str = "") -> str:
    return separator.join([text] * times)


async def tagged(tag: str, value: T) -> tuple[str, T]:
    return tag, value


@define.workflow
async def both(left: int, right: int) -> int:
    return left + right


class Scaler:
    async def scale(self, factor: int, number: int) -> int:
        return factor * number


scaler = Scaler()
by_position = twice(partial(scale, 2, 3))
again = twice(partial(partial(scale, 2), 3))
keyword_only = compose(double, partial(scale_sync, factor=2))
defaults = compose(double, partial(scale_sync))
with_later = compose(spell, partial(repeat, times=2, separator="-"))
method = pipeline(partial(scaler.scale, 2), double)
workflow = twice(partial(both, 1))
generic = compose(length, partial(tagged, "a"))
many = each(partial(scale, 1, 2))
named_partial = partial(scale, 2, 0)
from_name = twice(step=named_partial)
of_how = partial(compose, length)
from_how = of_how(spell)
of_instance = twice(partial(by_position))


async def use() -> None:
    assert_type(await by_position(1), int)
    assert_type(await again(1), int)
    assert_type(await keyword_only(1), float)
    assert_type(await defaults(1), float)
    assert_type(await with_later(1), str)
    assert_type(await method(1), int)
    assert_type(await workflow(1), int)
    assert_type(await generic("a"), tuple[str, int])
    assert_type(await many([1]), list[int])
    assert_type(await from_name(1), int)
    assert_type(await of_instance(1), int)
    print(from_how)

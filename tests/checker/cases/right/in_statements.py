"""HOW calls in every kind of statement."""
import contextlib
from collections.abc import AsyncIterator, Iterator
from typing import Any, assert_type

from how_codegen.types import Routine
from nlp.hows import build_transformer, compose, each, twice
from nlp.tasks import clean, double, length, pick_torch, spell, train_torch

for step in (twice(double), twice(twice(double))):
    print(step.name)
while twice(double) is None:
    pass
if (found := twice(double)) is not None:
    print(found)
assert compose(length, spell) is not None, twice(double)
with contextlib.nullcontext(twice(double)) as managed:
    print(managed.id)
try:
    tried = twice(double)
except TypeError:
    raise
else:
    print(f"{tried.name}: {twice(double).name!r:>10}")
finally:
    print(compose(length, spell))
first, *rest = [twice(double), twice(double)]
(one, two), three = (twice(double), compose(length, spell)), each(double)
attribute: dict[str, Any] = {}
attribute["a"] = twice(double)
chained = also = twice(double)
match twice(double):
    case None:
        pass
    case matched:
        print(matched)
del tried
sliced = [twice(double)][0:1]
negated = twice(double) is None
compared = twice(double) == twice(double)
conditional = twice(double) if negated else double
generator = (twice(double) for _ in range(2))
nested = [[compose(length, spell) for _ in range(2)] for _ in range(2)]
table = {name: twice(double) for name in "ab"}
unpacked = [*[twice(double)], *(twice(double),)]
called = print(twice(double), sep="")


def generate() -> Iterator[Routine[[int], int]]:
    yield twice(double)
    yield from [twice(double)]


async def generate_async() -> AsyncIterator[Routine[[int], int]]:
    yield twice(double)


def fail() -> None:
    raise ValueError(twice(double))


async def use() -> None:
    assert_type(await managed(1), int)
    assert_type(await first(1), int)
    assert_type(await rest[0](1), int)
    assert_type(await one(1), int)
    assert_type(await two("a"), str)
    assert_type(await three([1]), list[int])
    assert_type(await chained(1) + await also(1), int)
    assert_type(await sliced[0](1), int)
    assert_type(await conditional(1), int)
    assert_type(await nested[0][0]("a"), str)
    assert_type(await table["a"](1), int)
    assert_type([await one(1) async for one in generate_async()], list[int])
    assert_type(await next(generator)(1), int)
    async with contextlib.AsyncExitStack() as stack:
        print(stack, await twice(double)(await twice(double)[1]))
    if await twice(double)(1) > 3:
        print(await compose(length, spell)("a"))
    print(*[await compose(length, spell)("a")], await twice(double).start(1))

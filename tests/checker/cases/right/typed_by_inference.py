"""Routines whose types are inferred: from calls, comprehension variables, attributes, closures."""
from collections.abc import Callable
from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import compose, each, twice
from nlp.tasks import double, length, spell

T = TypeVar("T")


def adder(amount: int) -> Routine[[int], int]:
    async def add(number: int) -> int:
        return number + amount

    return add


def constant(value: T) -> Callable[[object], Routine[[object], T]]:
    def make(_: object) -> Routine[[object], T]:
        async def give(_: object) -> T:
            return value

        return give

    return make


def local_task() -> Routine[[str], str]:
    @define.task(name="local")
    async def local(number: int) -> str:
        return str(number)

    def helper(number: int) -> int:
        return number

    return compose(compose(length, define.task(helper)), local)


add_one = adder(1)
added = twice(add_one)


async def use() -> None:
    assert_type(await added(1), int)
    assert_type(await twice(adder(2))(1), int)
    assert_type(await compose(length, constant("a")(None))("a"), str)
    assert_type(await local_task()("a"), str)
    assert_type([await twice(step)(1) for step in (add_one, adder(2), double)], list[int])
    table = {n: adder(n) for n in range(3)}
    assert_type(await compose(table[0], table[1])(1), int)
    async def inner(number: int) -> bytes:
        return bytes(number)
    assert_type(await compose(length, inner)("a"), bytes)
    assert_type(await each(compose(inner, define.task(len)))([1]), list[int])

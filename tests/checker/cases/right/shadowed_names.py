"""Local names hide those of the module: routines, HOWs, types, `define`."""
from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp import tasks
from nlp.hows import compose, twice
from nlp.tasks import double, length, spell

A = TypeVar("A")


@define.how
def shadowing(double: Routine[[A], A], length: int = 0) -> Routine[[A], A]:
    async def compose(twice: A) -> A:
        result = await double(twice)
        for tasks in range(length):
            result = await double(result)
            print(tasks)
        return result

    return compose


def use_local(compose: Routine[[int], int]) -> Routine[[int], int]:
    double = compose
    return twice(double)


def spell_again() -> Routine[[str], int]:
    def spell(number: int) -> int:
        return number

    return compose(length, define.task(spell))


made = shadowing(tasks.double, length=2)


class compose_:
    length = spell
    made = compose(tasks.length, length)


async def use() -> None:
    assert_type(await made(1), int)
    assert_type(await use_local(double)(1), int)
    assert_type(await spell_again()("a"), int)

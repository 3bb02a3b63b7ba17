from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double, length, spell

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")


class Templates:
    @staticmethod
    @define.how
    def chain(first: Routine[[A], B], second: Routine[[B], C]) -> Routine[[A], C]:
        async def workflow(value: A) -> C:
            return await second(await first(value))

        return workflow

    @staticmethod
    @define.how(name="again")
    def again(step: Routine[[A], A]) -> Routine[[A], A]:
        async def workflow(value: A) -> A:
            return await step(await step(value))

        return workflow


made = Templates.chain(length, spell)
again = Templates.again(double)
through_instance = Templates().chain(length, double)


async def use() -> None:
    assert_type(await made("a"), str)
    assert_type(await again(1), int)
    assert_type(await through_instance("a"), int)

"""`define.task` and `define.workflow` on lambdas, objects, methods, partials, builtins, classes' methods."""
from functools import partial
from typing import assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import compose, twice
from nlp.tasks import length, spell


class Adder:
    def __call__(self, number: int) -> int:
        return number + 1

    def add(self, number: int) -> int:
        return number + 1

    @classmethod
    def parse(cls, text: str) -> int:
        return int(text)


class AsyncAdder:
    async def __call__(self, number: int) -> int:
        return number + 1


def power(exponent: int, base: int) -> int:
    return int(base**exponent)


async def use() -> None:
    of_object = twice(define.task(Adder()))
    of_async_object = twice(define.task(AsyncAdder()))
    of_method = twice(define.task(Adder().add))
    of_class_method = compose(define.task(Adder.parse), spell)
    of_partial = twice(define.task(partial(power, 2)))
    of_builtin = compose(define.task(ascii), length)
    of_str_method = twice(define.task(str.upper))
    named = twice(define.task(name="add")(Adder().add))
    workflow = twice(define.workflow(Adder().add))
    assert_type(await of_object(1), int)
    assert_type(await of_async_object(1), int)
    assert_type(await of_method(1), int)
    assert_type(await of_class_method("1"), str)
    assert_type(await of_partial(1), int)
    assert_type(await of_builtin(1), int)
    assert_type(await of_str_method("a"), str)
    assert_type(await named(1), int)
    assert_type(await workflow(1), int)

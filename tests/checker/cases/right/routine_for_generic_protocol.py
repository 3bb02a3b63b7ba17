"""A generic callback protocol learns a task's types, as it learns a function's."""
from typing import Protocol, TypeVar, assert_type

from how_codegen.types import Routine, Task
from nlp.hows import compose, twice
from nlp.tasks import double, length

A = TypeVar("A")
B = TypeVar("B")
A_contra = TypeVar("A_contra", contravariant=True)
B_co = TypeVar("B_co", covariant=True)


class Step(Protocol[A_contra, B_co]):
    async def __call__(self, value: A_contra, /) -> B_co: ...


async def same(value: A) -> A:
    return value


def of_step(step: Step[A, B]) -> Routine[[A], B]:
    return compose(step, same)


def of_task(step: Task[[A], B]) -> Routine[[A], B]:
    return compose(step, same)


stepped = of_step(length)
instance = of_step(twice(double))
task = of_task(length)


async def use() -> None:
    assert_type(await stepped("a"), int)
    assert_type(await instance(1), int)
    assert_type(await task("a"), int)

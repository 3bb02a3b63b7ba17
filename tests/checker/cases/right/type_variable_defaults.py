"""Type variables with defaults: given by a routine, or left to the default."""
from typing import assert_type

from typing_extensions import ParamSpec, TypeVar

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double, length

A = TypeVar("A")
B = TypeVar("B", default=str)
E = TypeVar("E", bound=object, default=None)
C = TypeVar("C", default=list[A])
P = ParamSpec("P", default=[int])


@define.how
def optional(step: Routine[[A], int], then: Routine[[int], B] | None = None) -> Routine[[A], B | None]:
    async def workflow(value: A) -> B | None:
        number = await step(value)
        return None if then is None else await then(number)

    return workflow


@define.how
def collected(
    step: Routine[[A], A], into: Routine[[A], C] | None = None
) -> Routine[[A], C | None]:
    async def workflow(value: A) -> C | None:
        return None if into is None else await into(await step(value))

    return workflow


@define.how
def called(step: Routine[P, A]) -> Routine[P, A]:
    async def workflow(*args: P.args, **kwargs: P.kwargs) -> A:
        return await step(*args, **kwargs)

    return workflow


@define.how
def handled(step: Routine[[A], A], errors: list[E] | None = None) -> Routine[[A], tuple[A, list[E]]]:
    async def workflow(value: A) -> tuple[A, list[E]]:
        return await step(value), errors or []

    return workflow


by_default = optional(length)
given = optional(length, double)
listed = collected(double)
measured = called(length)
without = handled(double)
with_errors = handled(double, ["a"])


async def use() -> None:
    assert_type(await by_default("a"), str | None)
    assert_type(await given("a"), int | None)
    assert_type(await measured(text="a"), int)
    assert_type(await without(1), tuple[int, list[None]])
    assert_type(await with_errors(1), tuple[int, list[str]])
    assert_type(await listed(1), list[int] | None)

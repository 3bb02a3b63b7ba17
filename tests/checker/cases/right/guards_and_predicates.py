"""Slots that give bool, TypeGuard-like results, comparisons; and plain predicates beside them."""
from collections.abc import Callable, Sequence
from typing import TypeGuard, TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double, length

A = TypeVar("A")
B = TypeVar("B")


@define.how
def kept(
    steps: Routine[[A], B],
    check: Routine[[B], bool],
    guard: Callable[[object], TypeGuard[A]] | None = None,
) -> Routine[[Sequence[A]], list[B]]:
    async def workflow(values: Sequence[A]) -> list[B]:
        found: list[B] = []
        for value in values:
            result = await steps(value)
            if await check(result) and (guard is None or guard(value)):
                found.append(result)
        return found

    return workflow


@define.task
async def positive(number: float) -> bool:
    return number > 0


@define.task
def truthy(value: object) -> bool:
    return bool(value)


def is_text(value: object) -> TypeGuard[str]:
    return isinstance(value, str)


one = kept(length, positive)
two = kept(double, truthy)
three = kept(length, check=truthy, guard=is_text)


async def use() -> None:
    assert_type(await one(["a"]), list[int])
    assert_type(await two([1]), list[int])
    assert_type(await three(["a"]), list[int])

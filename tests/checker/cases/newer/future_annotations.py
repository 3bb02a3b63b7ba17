"""PEP 695 with string annotations."""
from __future__ import annotations

from typing import TYPE_CHECKING, assert_type

from how_codegen import define
from nlp.tasks import double

if TYPE_CHECKING:
    from how_codegen.types import Routine


@define.how
def twice[A: "int | Later"](step: Routine[[A], A]) -> "Routine[[A], A]":
    async def workflow(value: A) -> A:
        return await step(await step(value))

    return workflow


class Later:
    pass


@define.task
async def later(value: Later) -> Later:
    return value


made = twice(double)
made_later = twice(later)


async def use() -> None:
    assert_type(await made(1), int)
    assert_type(await made_later(Later()), Later)

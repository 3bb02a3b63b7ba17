# mypy: allow-any-generics
"""An alias of `Routine` without its arguments: they are Any."""
from typing import Any, TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import length

P = TypeVar("P")
M = TypeVar("M")
Trainer = Routine[[P], M]


@define.how
def logged(step: Trainer) -> Trainer:
    async def workflow(value: Any) -> Any:
        return await step(value)

    return workflow


made = logged(length)


async def use() -> None:
    assert_type(await made("a"), Any)

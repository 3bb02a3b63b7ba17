from typing import TYPE_CHECKING, TypeVar

from how_codegen import define
from how_codegen.types import Routine

if TYPE_CHECKING:
    from right.cycle_of_three.instances import Settings

A = TypeVar("A")
B = TypeVar("B")


@define.how
def configured(step: Routine[[A, "Settings"], B], settings: "Settings") -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        return await step(value, settings)

    return workflow

from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

T = TypeVar("T")


@define.how
def repeat(step: Routine) -> Routine[[T], T]:  # E:18: Bare "Routine": write its parameters and result, as in "Routine[[int], str]"  [how-routine]
    async def workflow(value: T) -> T:
        await step(value)
        return value

    return workflow

from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

from .. import steps
from ..steps import trim

A = TypeVar("A")


@define.how
def polish(step: Routine[[str], A], before: Routine[[str], str] = trim) -> Routine[[str], A]:
    async def workflow(text: str) -> A:
        return await step(await before(text))

    return workflow


polished = polish(steps.size)

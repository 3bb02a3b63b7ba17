"""HOWs in a package's own module."""

from how_codegen import define
from how_codegen.types import Routine

from ...star import *

__all__ = ["repeated"]


@define.how
def repeated(step: Routine[[int], int] = added, times: int = 2) -> Routine[[int], int]:
    async def workflow(number: int) -> int:
        for _ in range(times):
            number = await step(number) - STAR
        return number

    return workflow

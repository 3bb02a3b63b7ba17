"""HOWs that call those of another module, and delete what they need no more."""

from how_codegen import define
from how_codegen.types import Routine

from ...modes import Mode
from ...star import *
from .. import simple
from ..simple import *


@define.how
def chosen(step: Routine[[int], int], mode: Mode = Mode.SLOW) -> Routine[[int], int]:
    inner = repeated(step, 3)
    other = simple.repeated(step)

    async def workflow(number: int) -> int:
        if mode is Mode.FAST:
            return await inner(number)
        once = await other(number)
        twice = (lambda more: once + more)(STAR)
        del once
        return twice + (await simple.repeated(step)(number))

    return workflow


@define.how
def passed_on(step: Routine[[int], int]) -> Routine[[int], int]:
    return simple.repeated(step, times=STAR)

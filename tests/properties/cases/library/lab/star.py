"""For `from lab.star import *`."""

from how_codegen import define
from lab.tasks import trace
from lab.tools import shift as star_shift
from lab.tools import weight as star_weight

__all__ = ["STAR", "star_shift", "star_step", "star_weight"]

STAR = 9


@define.task(name="a step of a star")
async def star_step(number: int) -> int:
    trace("star step", number)
    return number + 13

import lab.deep.helper
import lab.deep.helper as module
import os.path
import os.path as path
from how_codegen import define
from how_codegen.types import Routine
from . import helper
from .helper import Box, helper as assist
from .. import tasks
from ..tasks import LIMIT
from lab.deep.star import *

OWN = 5


def own(a: int) -> int:
    return a + OWN


class Holder:
    top = 7


@define.how
def relative(task: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        got = await task(value)
        a = helper.helper(got) + assist(got) + Box.Inner.value + tasks.LIMIT + LIMIT
        b = lab.deep.helper.FACTOR + module.FACTOR
        c = len(os.path.join("a", "b")) + len(path.join("a", "b"))
        return a + b + c + own(got) + OWN + Holder.top + starred(got)

    return run

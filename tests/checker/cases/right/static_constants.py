from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double

A = TypeVar("A")


@define.how
def repeated(step: Routine[[A], A], times: int) -> Routine[[A], A]:
    async def workflow(value: A) -> A:
        for _ in range(times):
            value = await step(value)
        return value

    return workflow



LIMIT = 2
SEVERAL = (1, 2)

one = repeated(double, 3)
two = repeated(double, -LIMIT)
three = repeated(double, LIMIT + 1)
four = repeated(double, times=SEVERAL[0])

from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double

A = TypeVar("A")


@define.how
def retry(step: Routine[[A], A], times: int = 3) -> Routine[[A], A]:
    async def workflow(value: A) -> A:
        for _ in range(times):
            value = await step(value)
        return value

    return workflow


retried = retry(double, times="3")  # E:31: "'3'" does not fit slot "times" of HOW "retry": it is str, not int  [how-arg]

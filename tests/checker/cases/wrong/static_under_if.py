import os
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



if os.name == "posix":
    made = repeated(lambda number: double(number), 3)  # E:21: slot "step" of HOW "repeated" is given a lambda: no module can name it; define it at module level and pass its name  [how-static]

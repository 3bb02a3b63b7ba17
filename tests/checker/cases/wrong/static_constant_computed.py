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



made = repeated(double, times=int("3"))  # E:31: parameter "times" of HOW "repeated" is given a call, which is no constant: bind it to a module-level name and pass that name  [how-static]

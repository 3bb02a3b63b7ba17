from typing import TypeVar

from nlp.tasks import shout

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def fallback(step: Routine[[A], B], default: B = 0) -> Routine[[A], B]:  # E:50: Incompatible default for parameter "default" (default has type "int", parameter has type "B")  [assignment]
    async def workflow(value: A) -> B:
        return default if value is None else await step(value)

    return workflow


made = fallback(shout)

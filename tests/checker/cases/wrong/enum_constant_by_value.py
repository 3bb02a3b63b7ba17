from enum import Enum
from typing import TypeVar

from nlp.tasks import double

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")


class Mode(Enum):
    FAST = "fast"


@define.how
def run(step: Routine[[A], A], mode: Mode) -> Routine[[A], A]:
    async def workflow(value: A) -> A:
        return await step(value) if mode is Mode.FAST else value

    return workflow


made = run(double, "fast")  # E:20: "'fast'" does not fit slot "mode" of HOW "run": it is str, not Mode  [how-arg]

from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double

T = TypeVar("T")


@define.how
def parse(step: Routine[[str], T]) -> Routine[[str], T]:
    async def workflow(text: str) -> T:
        return await step(text)

    return workflow


parsed = parse(double)  # E:16: "double" does not fit slot "step" of HOW "parse": it takes number: int, and the slot passes str (nlp/tasks.py:67)  [how-arg]
# N: the slot is Routine[[str], T]

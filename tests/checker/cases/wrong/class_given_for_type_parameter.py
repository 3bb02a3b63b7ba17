from typing import TypeVar

from nlp.tasks import length

from how_codegen import define
from how_codegen.types import Routine

B = TypeVar("B")


@define.how
def parse(step: Routine[[str], B], kind: type[B]) -> Routine[[str], B]:
    async def workflow(value: str) -> B:
        assert kind
        return await step(value)

    return workflow


made = parse(length, 3)  # E:22: "3" does not fit slot "kind" of HOW "parse": it is int, not type[B]  [how-arg]

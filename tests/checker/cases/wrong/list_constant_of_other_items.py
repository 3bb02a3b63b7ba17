from collections.abc import Sequence
from typing import TypeVar

from nlp.tasks import double

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")


@define.how
def retry(step: Routine[[A], A], pauses: Sequence[float]) -> Routine[[A], A]:
    async def workflow(value: A) -> A:
        for _ in pauses:
            value = await step(value)
        return value

    return workflow


made = retry(double, ["1", "2"])  # E:22: "[...]" does not fit slot "pauses" of HOW "retry": it is list[str], not Sequence[float]  [how-arg]

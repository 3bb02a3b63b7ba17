from typing import TypeVar

from nlp.tasks import double

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")


@define.how
def retry(step: Routine[[A], A], pauses: dict[str, int]) -> Routine[[A], A]:
    async def workflow(value: A) -> A:
        for _ in pauses:
            value = await step(value)
        return value

    return workflow


made = retry(double, {"a": "b"})  # E:22: "{...}" does not fit slot "pauses" of HOW "retry": it is dict[str, str], not dict[str, int]  [how-arg]

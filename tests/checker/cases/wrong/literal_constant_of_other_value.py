from typing import Literal, TypeVar

from nlp.tasks import double

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")


@define.how
def run(step: Routine[[A], A], mode: Literal["fast", "slow"]) -> Routine[[A], A]:
    async def workflow(value: A) -> A:
        return await step(value) if mode == "fast" else value

    return workflow


made = run(double, "quick")  # E:20: "'quick'" does not fit slot "mode" of HOW "run": it is str, not Literal['fast', 'slow']  [how-arg]

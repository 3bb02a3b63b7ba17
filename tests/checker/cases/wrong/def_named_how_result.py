from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how(name="same")
def same(step: Routine[[A], B]) -> Routine[[A], list[B]]:
    async def run(value: A) -> B:
        return await step(value)

    return run  # E:12: "run" does not match what HOW "same" declares: it returns B, not list[B]  [how-return]
    # N: the declaration that would be right: Routine[[A], B]

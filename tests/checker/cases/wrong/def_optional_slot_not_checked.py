from typing import Optional, TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")


@define.how
def maybe(step: Routine[[A], A], other: Optional[Routine[[A], A]] = None) -> Routine[[A], A]:
    async def workflow(value: A) -> A:
        return await step(await other(value))  # E:33: "None" not callable  [misc]

    return workflow

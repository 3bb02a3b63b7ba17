import asyncio
from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def notasync(step: Routine[[A], B]) -> Routine[[A], B]:
    def quiet(value: A) -> B:
        return asyncio.run(step(value))

    return quiet  # E:12: "quiet" does not match what HOW "notasync" declares: it is not async: it returns B  [how-return]

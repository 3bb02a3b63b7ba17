from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def declared_none(step: Routine[[A], B]) -> None:
    async def quiet(value: A) -> B:
        return await step(value)

    return quiet  # E:12: "quiet" does not match what HOW "declared_none" declares: it declares None, which is no routine  [how-return]
    # N: the declaration that would be right: Routine[[A], B]

from typing import Optional, TypeVar

from how_codegen import define
from how_codegen.types import Routine

T = TypeVar("T")


@define.how
def maybe(step: Optional[Routine[[T], T]] = None) -> Routine[[T], T]:
    async def workflow(value: T) -> T:
        return value if step is None else await step(value)

    return workflow


made = maybe()  # E:8: Nothing says what T of HOW "maybe" stands for: no routine was passed that mentions it  [how-typevar]

from typing import List, TypeVar

from how_codegen import define
from how_codegen.types import Routine

T = TypeVar("T")


@define.how
def make(step: Routine[[T], T]) -> Routine[[T, List[T]]]:  # E:36: "Routine[[T, List[T]]]" has no result type: did you mean "Routine[[T], List[T]]"?  [how-routine]
    async def workflow(value: T) -> List[T]:
        return [await step(value)]

    return workflow

from typing import Optional

from how_codegen import define
from how_codegen.types import Routine


@define.how
def same(step: Optional[Routine[[int, int]]] = None) -> Routine[[int], int]:  # E:25: "Routine[[int, int]]" has no result type: did you mean "Routine[[int], int]"?  [how-routine]
    async def workflow(value: int) -> int:
        return value if step is None else await step(value)

    return workflow

from how_codegen import define
from how_codegen.types import Routine


@define.how
def same(step: "Routine[[int, int]]") -> Routine[[int], int]:  # E:16: "Routine[[int, int]]" has no result type: did you mean "Routine[[int], int]"?  [how-routine]
    async def workflow(value: int) -> int:
        return await step(value)

    return workflow

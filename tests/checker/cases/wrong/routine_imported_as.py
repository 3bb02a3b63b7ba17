from how_codegen import define
from how_codegen.types import Routine as R


@define.how
def same(step: R[[int, int]]) -> R[[int], int]:  # E:16: "R[[int, int]]" has no result type: did you mean "R[[int], int]"?  [how-routine]
    async def workflow(value: int) -> int:
        return await step(value)

    return workflow

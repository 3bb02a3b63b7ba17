from how_codegen import define
from how_codegen.types import Routine


@define.how
def same(step: Routine[[Routine[int, int]], int]) -> Routine[[int], int]:  # E:25: "Routine[int, int]": the parameters stand in a list: did you mean "Routine[[int], int]"?  [how-routine]
    async def workflow(value: int) -> int:
        return value

    return workflow

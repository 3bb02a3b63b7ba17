from how_codegen import define
from how_codegen.types import Routine


@define.how
def same(step: Routine[[int]]) -> Routine[[int], int]:  # E:16: "Routine[[int]]" has no result type: did you mean "Routine[[], int]" or "Routine[[int], None]"?  [how-routine]
    async def workflow(value: int) -> int:
        await step()
        return value

    return workflow

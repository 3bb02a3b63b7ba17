from how_codegen import define
from how_codegen.types import Routine


@define.how
def make(step: Routine[[]]) -> Routine[[], int]:  # E:16: "Routine[[]]" has no result type: write it after the parameters, as in "Routine[[], int]"  [how-routine]
    async def workflow() -> int:
        return 1

    return workflow

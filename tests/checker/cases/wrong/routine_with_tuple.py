from how_codegen import define
from how_codegen.types import Routine


@define.how
def same(step: Routine[()]) -> Routine[[int], int]:  # E:16: Bare "Routine": write its parameters and result, as in "Routine[[int], str]"  [how-routine]
    async def workflow(value: int) -> int:
        return value

    return workflow

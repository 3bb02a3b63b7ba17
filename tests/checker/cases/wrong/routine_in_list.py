from how_codegen import define
from how_codegen.types import Routine


@define.how
def vote(voters: list[Routine[int, int]]) -> Routine[[int], int]:  # E:23: "Routine[int, int]": the parameters stand in a list: did you mean "Routine[[int], int]"?  [how-routine]
    async def workflow(value: int) -> int:
        return await voters[0](value)

    return workflow

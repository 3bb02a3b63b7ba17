from how_codegen import define
from how_codegen.types import Routine


@define.how
def measured(task: Routine[[int], int], n: int) -> Routine[[int], int]:
    async def run(value: int) -> int:
        return await task(value) + n.bit_length() + n.real

    return run

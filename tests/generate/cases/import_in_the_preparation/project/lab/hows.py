from how_codegen import define
from how_codegen.types import Routine


@define.how
def late(task: Routine[[int], int]) -> Routine[[int], int]:
    import math
    from json import dumps

    async def run(value: int) -> int:
        return await task(value) + math.floor(2.5) + len(dumps(value))

    return run

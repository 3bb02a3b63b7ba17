from how_codegen import define
from how_codegen.types import Routine


@define.how
def captured(task: Routine[[int], int], n: int = 3) -> Routine[[int], int]:
    match n:
        case int() as number:
            pass

    async def run(value: int) -> int:
        return await task(value) + number

    return run

from how_codegen import define
from how_codegen.types import Routine


@define.how
def collecting(task: Routine[[int], int], into: list[int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        into.append(await task(value))
        return len(into)

    return run

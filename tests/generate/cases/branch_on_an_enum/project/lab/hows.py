from how_codegen import define
from how_codegen.types import Routine
from lab.tasks import Mode


@define.how
def moded(task: Routine[[int], int], mode: Mode) -> Routine[[int], int]:
    async def run(value: int) -> int:
        if mode is Mode.FAST:
            return value
        return await task(value)

    return run

import os.path

import lab.tasks
from how_codegen import define
from how_codegen.types import Routine


@define.how
def one(task: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        def inner(lab: int) -> int:
            return lab

        return await task(value) + lab.tasks.LIMIT + len(os.path.join("a")) + inner(2)

    return run

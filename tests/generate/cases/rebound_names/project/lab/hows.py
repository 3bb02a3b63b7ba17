from how_codegen import define
from how_codegen.types import Routine

counter = 0
level = 1
level = 2
TOTAL = 1
TOTAL += 1
for INDEX in range(3):
    pass


def bump() -> None:
    global counter
    counter += 1


@define.how
def counting(task: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        bump()
        return await task(value) + counter + level + TOTAL + INDEX

    return run

from how_codegen import define
from how_codegen.types import Routine
from lab.tasks import double as twice


@define.task
async def own_default(a: int) -> int:
    return a - 100


@define.how
def defaulted(
    task: Routine[[int], int],
    other: Routine[[int], int] = own_default,
    third: Routine[[int], int] = twice,
    check: Routine[[int], int] | None = None,
) -> Routine[[int], int]:
    async def run(value: int) -> int:
        return await task(value) + await other(value) + await third[value] + (check is None)

    return run

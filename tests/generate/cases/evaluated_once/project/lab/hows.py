"""HOWs whose own statements, and whose arguments, do something."""

from how_codegen import define
from how_codegen.types import Routine
from lab.tasks import made


@define.how
def added(step: Routine[[int], int], name: str) -> Routine[[int], int]:
    more = made(name)

    async def workflow(number: int) -> int:
        return await step(number) + more

    return workflow


@define.how
def limited(
    first: Routine[[int], int], second: Routine[[int], int], limit: int, unused: str = ""
) -> Routine[[int], int]:
    async def workflow(number: int) -> int:
        number = await first(number)
        return number if number > limit else limit

    return workflow

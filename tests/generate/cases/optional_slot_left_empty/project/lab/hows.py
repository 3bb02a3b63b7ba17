from how_codegen import define
from how_codegen.types import Routine


@define.how
def checked(
    task: Routine[[int], int], check: Routine[[int], int] | None = None
) -> Routine[[int], int]:
    async def run(value: int) -> int:
        if check is not None:
            value = await check(value)
        return await task(value)

    return run

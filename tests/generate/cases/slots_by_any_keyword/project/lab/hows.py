from how_codegen import define
from how_codegen.types import Routine


@define.how
def table(
    first: Routine[[int], int], /, *, last: Routine[[int], int], **more: Routine[[int], int]
) -> Routine[[int], int]:
    async def run(value: int) -> int:
        for name, task in more.items():
            value = await task(value) + len(name)
        return await first(value) + await last(value)

    return run

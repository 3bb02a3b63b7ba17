from how_codegen import define


@define.task
async def clean(a: int) -> int:
    return a - 1


@define.task
async def _private(a: int) -> int:
    return a - 2


@define.task
async def more(a: int) -> int:
    return a - 3

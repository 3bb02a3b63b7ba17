from how_codegen import define


@define.task
async def increase(x: int) -> int:
    return x + 1


@define.task
async def double(x: int) -> int:
    return x * 2


@define.task
async def lower(x: int) -> int:
    return x - 3

from how_codegen import define


@define.task
async def inc(value: int) -> int:
    return value + 1


@define.task
async def double(value: int) -> int:
    return value * 2

from how_codegen import define


@define.task
async def stage(value: int) -> int:
    return value + 1


@define.task
async def value(value: int) -> int:
    return value * 2


@define.task
async def number(value: int) -> int:
    return value * 3

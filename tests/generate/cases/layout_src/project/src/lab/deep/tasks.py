from how_codegen import define


@define.task
async def inc(a: int) -> int:
    return a + 1

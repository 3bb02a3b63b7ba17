from how_codegen import define as d


@d.task
async def inc(a: int) -> int:
    return a + 1000


@d.task
async def len(a: int) -> int:
    return a + 2000


@d.task
async def asyncio(a: int) -> int:
    return a + 3000


@d.task
async def define(a: int) -> int:
    return a + 4000


@d.task
async def same(a: int) -> int:
    return a + 5000

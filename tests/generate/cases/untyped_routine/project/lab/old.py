# mypy: allow-untyped-defs
from how_codegen import define


@define.task
async def old(a):
    return a


async def plain(a):
    return a

"""Two routines; a value that is looked up once."""

from how_codegen import define


@define.task
async def double(number: int) -> int:
    return number * 2


@define.task
async def increase(number: int) -> int:
    return number + 1

"""Four routines."""

from how_codegen import define


@define.task
async def double(number: int) -> int:
    return number * 2


@define.task
async def increase(number: int, by: int = 1) -> int:
    return number + by


async def spell(number: int) -> str:
    return f"number {number}"


async def plain(number: int) -> int:
    return number + 100

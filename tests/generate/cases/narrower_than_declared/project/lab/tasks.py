"""A routine that gives less than a slot asks for."""

from how_codegen import define


@define.task
async def is_even(number: int) -> bool:
    return number % 2 == 0

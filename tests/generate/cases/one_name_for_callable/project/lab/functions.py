from collections.abc import Callable

from how_codegen import define


@define.task
async def call(function: Callable[[], int]) -> int:
    return function()

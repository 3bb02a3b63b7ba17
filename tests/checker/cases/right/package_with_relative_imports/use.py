from typing import assert_type

from . import polish, size, steps
from .templates import polish as again
from .templates import polished

one = polish(size)
two = again(steps.size, before=steps.trim)


async def use() -> None:
    assert_type(await one("a"), int)
    assert_type(await two("a"), int)
    assert_type(await polished("a"), int)

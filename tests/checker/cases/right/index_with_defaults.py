from typing import assert_type

from how_codegen import define


@define.task
async def total(*numbers: int) -> int:
    return sum(numbers)


@define.task
async def show(left: int, right: str, width: int = 3) -> str:
    return f"{left}{right:{width}}"


async def use() -> None:
    assert_type(await total[1], int)
    assert_type(await total[1, 2], int)
    assert_type(await show[1, "a"], str)
    assert_type(await show[1, "a", 5], str)

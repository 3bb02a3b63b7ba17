from typing import TypeVar

from nlp.hows import twice

from how_codegen import define

T = TypeVar("T")


@define.task
async def same(value: T) -> T:
    return value


made = twice(same)


async def use() -> str:
    return await made(3)  # E:23: Argument 1 has incompatible type "int"; expected "str"  [arg-type]

from nlp.shapes import logged

from how_codegen import define


@define.task
async def scale(value: int, *, factor: int = 1) -> int:
    return value * factor


made = logged(scale)


async def use() -> None:
    print(await made(1, factors=3))  # E:17: Unexpected keyword argument "factors"; did you mean "factor"?  [call-arg]

from how_codegen import define


@define.task
async def note(value: int) -> None:
    print(value)


@define.task
async def half(value: int) -> int | None:
    return None if value % 2 else value // 2


@define.task
async def text(value: int) -> str:
    return str(value)

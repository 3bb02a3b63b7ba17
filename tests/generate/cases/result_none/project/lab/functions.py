from how_codegen import define


@define.task
async def note(value: int) -> None:
    print(value)

from how_codegen import define


@define.task
async def add(left: int, right: str) -> str:
    return right * left


async def use() -> None:
    print(await add.start(1))  # E:17: Missing positional argument "right" in call to "add"  [call-arg]

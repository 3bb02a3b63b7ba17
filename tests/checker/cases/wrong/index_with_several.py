from how_codegen import define


@define.task
async def add(left: int, right: str) -> str:
    return right * left


async def use() -> None:
    print(await add["a", 1])  # E:21: Argument 1 to "add" has incompatible type "tuple[str, int]"; expected "tuple[int, str]"  [arg-type]

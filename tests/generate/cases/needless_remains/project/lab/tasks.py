from how_codegen import define

TRACE: list[str] = []


@define.task
async def divide(x: int) -> float:
    TRACE.append("divide")
    return 6 / x


@define.task
async def zero(x: int) -> float:
    return 0.0


@define.task
async def tell(text: str) -> None:
    TRACE.append(text)

from how_codegen import define


@define.task
async def trim(text: str) -> str:
    return text.strip()


@define.task
def size(text: str) -> int:
    return len(text)

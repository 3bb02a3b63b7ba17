from how_codegen import define


@define.workflow
async def passed(text: str) -> int:
    return len(text)

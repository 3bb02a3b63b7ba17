from nlp.hows import compose


@compose  # E:2: Too few arguments for "compose"  [call-arg]
async def measure(text: str) -> int:
    return len(text)

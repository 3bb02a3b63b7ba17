from nlp.tasks import double


async def use() -> None:
    print(await double(1, 2))  # E:17: Too many arguments for "double"  [call-arg]

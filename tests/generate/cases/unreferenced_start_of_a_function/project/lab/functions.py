import asyncio

seen: list[int] = []


async def note(value: int) -> None:
    future = asyncio.get_running_loop().create_future()
    try:
        await future  # nothing but the execution itself refers to this
    except GeneratorExit:
        seen.append(value)
        raise

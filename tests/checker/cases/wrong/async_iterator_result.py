from collections.abc import AsyncIterator

from nlp.hows import compose

from how_codegen import define


async def _numbers() -> AsyncIterator[int]:
    yield 1


@define.task
async def stream(name: str) -> AsyncIterator[int]:
    return _numbers()


@define.task
async def join(parts: AsyncIterator[str]) -> str:
    return "".join([part async for part in parts])


made = compose(stream, join)  # E:24: "join" does not fit slot "second" of HOW "compose": B would be both AsyncIterator[int] and AsyncIterator[str]  [how-typevar]
# N: B is AsyncIterator[int]: first=stream returns AsyncIterator[int] (wrong/async_iterator_result.py:13)
# N: B is AsyncIterator[str]: second=join takes parts: AsyncIterator[str] (wrong/async_iterator_result.py:18)

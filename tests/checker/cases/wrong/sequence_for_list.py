from collections.abc import Sequence

from nlp.hows import compose

from how_codegen import define


@define.task
async def words(text: str) -> Sequence[str]:
    return text.split()


@define.task
async def join(parts: list[str]) -> str:
    return " ".join(parts)


joined = compose(words, join)  # E:25: "join" does not fit slot "second" of HOW "compose": B would be both Sequence[str] and list[str]  [how-typevar]
# N: B is Sequence[str]: first=words returns Sequence[str] (wrong/sequence_for_list.py:9)
# N: B is list[str]: second=join takes parts: list[str] (wrong/sequence_for_list.py:14)

from nlp.hows import compose

from how_codegen import define


@define.task
async def words(text: str) -> set[str]:
    return set(text.split())


@define.task
async def join(parts: list[str]) -> str:
    return " ".join(parts)


joined = compose(words, join)  # E:25: "join" does not fit slot "second" of HOW "compose": B would be both set[str] and list[str]  [how-typevar]
# N: B is set[str]: first=words returns set[str] (wrong/set_for_list.py:7)
# N: B is list[str]: second=join takes parts: list[str] (wrong/set_for_list.py:12)

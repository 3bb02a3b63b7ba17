from nlp.hows import compose

from how_codegen import define


@define.task
async def split(text: str) -> tuple[str, ...]:
    return (text,)


@define.task
async def join(pair: tuple[str, str]) -> str:
    return pair[0]


made = compose(split, join)  # E:23: "join" does not fit slot "second" of HOW "compose": B would be both tuple[str, ...] and tuple[str, str]  [how-typevar]
# N: B is tuple[str, ...]: first=split returns tuple[str, ...] (wrong/fixed_tuple_length.py:7)
# N: B is tuple[str, str]: second=join takes pair: tuple[str, str] (wrong/fixed_tuple_length.py:12)

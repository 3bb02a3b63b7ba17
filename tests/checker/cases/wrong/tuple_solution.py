from how_codegen import define
from nlp.hows import compose


@define.task
async def split(text: str) -> tuple[int, str]:
    return 1, text


@define.task
async def join(parts: tuple[str, int]) -> str:
    return ""


made = compose(split, join)  # E:23: "join" does not fit slot "second" of HOW "compose": B would be both tuple[int, str] and tuple[str, int]  [how-typevar]
# N: B is tuple[int, str]: first=split returns tuple[int, str] (wrong/tuple_solution.py:6)
# N: B is tuple[str, int]: second=join takes parts: tuple[str, int] (wrong/tuple_solution.py:11)

from nlp.hows import compose

from how_codegen import define


@define.task
async def find(text: str) -> list[int] | None:
    return None


@define.task
async def total(numbers: list[int]) -> int:
    return sum(numbers)


found = compose(find, total)  # E:23: "total" does not fit slot "second" of HOW "compose": B would be both list[int] | None and list[int]  [how-typevar]
# N: B is list[int] | None: first=find returns list[int] | None (wrong/optional_of_list.py:7)
# N: B is list[int]: second=total takes numbers: list[int] (wrong/optional_of_list.py:12)

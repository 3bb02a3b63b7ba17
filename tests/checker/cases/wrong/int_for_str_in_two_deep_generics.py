from nlp.hows import compose

from how_codegen import define


@define.task
async def group(text: str) -> dict[str, list[tuple[int, str]]]:
    return {text: []}


@define.task
async def count(groups: dict[str, list[tuple[str, str]]]) -> int:
    return len(groups)


counted = compose(group, count)  # E:26: "count" does not fit slot "second" of HOW "compose": B would be both dict[str, list[tuple[int, str]]] and dict[str, list[tuple[str, str]]]  [how-typevar]
# N: B is dict[str, list[tuple[int, str]]]: first=group returns dict[str, list[tuple[int, str]]] (wrong/int_for_str_in_two_deep_generics.py:7)
# N: B is dict[str, list[tuple[str, str]]]: second=count takes groups: dict[str, list[tuple[str, str]]] (wrong/int_for_str_in_two_deep_generics.py:12)

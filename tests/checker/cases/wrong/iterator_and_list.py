from collections.abc import Iterator

from nlp.hows import compose

from how_codegen import define


@define.task
def lines(path: str) -> Iterator[str]:
    yield path


@define.task
async def count(rows: list[str]) -> int:
    return len(rows)


made = compose(lines, count)  # E:23: "count" does not fit slot "second" of HOW "compose": B would be both Iterator[str] and list[str]  [how-typevar]
# N: B is Iterator[str]: first=lines returns Iterator[str] (wrong/iterator_and_list.py:9)
# N: B is list[str]: second=count takes rows: list[str] (wrong/iterator_and_list.py:14)

from typing import NamedTuple

from nlp.hows import compose

from how_codegen import define


class Point(NamedTuple):
    x: int
    y: int


class Size(NamedTuple):
    width: int
    height: int


@define.task
async def place(text: str) -> Point:
    return Point(0, 0)


@define.task
async def area(size: Size) -> int:
    return size.width * size.height


made = compose(place, area)  # E:23: "area" does not fit slot "second" of HOW "compose": B would be both Point and Size  [how-typevar]
# N: B is Point: first=place returns Point (wrong/named_tuple_for_another.py:19)
# N: B is Size: second=area takes size: Size (wrong/named_tuple_for_another.py:24)

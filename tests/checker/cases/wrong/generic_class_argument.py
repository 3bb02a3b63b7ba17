from typing import Generic, TypeVar

from how_codegen import define
from nlp.hows import compose

T = TypeVar("T")


class Box(Generic[T]):
    item: T


@define.task
async def put(text: str) -> Box[str]:
    return Box()


@define.task
async def take(box: Box[int]) -> int:
    return box.item


taken = compose(put, take)  # E:22: "take" does not fit slot "second" of HOW "compose": B would be both Box[str] and Box[int]  [how-typevar]
# N: B is Box[str]: first=put returns Box[str] (wrong/generic_class_argument.py:14)
# N: B is Box[int]: second=take takes box: Box[int] (wrong/generic_class_argument.py:19)

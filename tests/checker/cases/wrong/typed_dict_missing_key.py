from typing import NotRequired, TypedDict

from nlp.hows import compose

from how_codegen import define


class Loose(TypedDict):
    name: NotRequired[str]


class Strict(TypedDict):
    name: str


@define.task
async def read(path: str) -> Loose:
    return {}


@define.task
async def name_of(row: Strict) -> str:
    return row["name"]


named = compose(read, name_of)  # E:23: "name_of" does not fit slot "second" of HOW "compose": B would be both Loose and Strict  [how-typevar]
# N: B is Loose: first=read returns Loose (wrong/typed_dict_missing_key.py:17)
# N: B is Strict: second=name_of takes row: Strict (wrong/typed_dict_missing_key.py:22)

from typing import TypedDict

from how_codegen import define
from nlp.hows import compose


class Row(TypedDict):
    name: str


class WideRow(Row):
    age: int


@define.task
async def parse(text: str) -> Row:
    return {"name": text}


@define.task
async def age(row: WideRow) -> int:
    return row["age"]


aged = compose(parse, age)  # E:23: "age" does not fit slot "second" of HOW "compose": B would be both Row and WideRow  [how-typevar]
# N: B is Row: first=parse returns Row (wrong/typed_dict.py:16)
# N: B is WideRow: second=age takes row: WideRow (wrong/typed_dict.py:21)

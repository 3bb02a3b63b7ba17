from typing import TypedDict

from nlp.hows import compose

from how_codegen import define


class Row(TypedDict):
    name: str


@define.task
async def read(path: str) -> dict[str, str]:
    return {}


@define.task
async def show(row: Row) -> str:
    return row["name"]


made = compose(read, show)  # E:22: "show" does not fit slot "second" of HOW "compose": B would be both dict[str, str] and Row  [how-typevar]
# N: B is dict[str, str]: first=read returns dict[str, str] (wrong/dict_and_typed_dict.py:13)
# N: B is Row: second=show takes row: Row (wrong/dict_and_typed_dict.py:18)

from nlp.shapes import rows
from nlp.tasks import length

from how_codegen import define


@define.task
async def save(table: dict[int, list[int]]) -> None:
    print(table)


saved = rows(length, save)  # E:22: "save" does not fit slot "write" of HOW "rows": it takes table: dict[int, list[int]], and the slot passes dict[str, list[A]], whatever A is (wrong/dict_key_differs.py:8)  [how-typevar]
# N: the slot is Routine[[dict[str, list[A]]], B]

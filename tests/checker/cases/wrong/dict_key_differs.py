from nlp.shapes import rows
from nlp.tasks import length

from how_codegen import define


@define.task
async def save(table: dict[int, list[int]]) -> None:
    print(table)


saved = rows(length, save)  # E:22: "save" does not fit slot "write" of HOW "rows": it is Routine[[dict[int, list[int]]], None] (wrong/dict_key_differs.py:8)  [how-arg]
# N: the slot is Routine[[dict[str, list[A]]], B]

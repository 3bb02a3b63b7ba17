from nlp.shapes import rows
from nlp.tasks import length

from how_codegen import define


@define.task
async def save(table: dict[str, list[str]]) -> None:
    print(table)


saved = rows(length, save)  # E:22: "save" does not fit slot "write" of HOW "rows": A would be both int and str  [how-typevar]
# N: A is int: read=length returns int (nlp/tasks.py:62)
# N: A is str: write=save takes table: dict[str, list[str]] (wrong/deep_dict_of_lists.py:8)

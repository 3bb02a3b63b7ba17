from how_codegen import define
from nlp.hows import build_transformer
from nlp.tasks import pick_torch, train_torch


@define.task
async def sort(rows: list[int]) -> list[float]:
    return [float(row) for row in rows]


made = build_transformer(sort, train_torch, pick_torch)  # E:26: "sort" does not fit slot "preprocess" of HOW "build_transformer": Data would be both list[int] and list[float]  [how-typevar]
# N: Data is list[float]: preprocess=sort returns list[float] (wrong/data_of_generic_class.py:7)
# N: Data is list[int]: preprocess=sort takes rows: list[int] (wrong/data_of_generic_class.py:7)
# N: routines that fit: clean (nlp/tasks.py:12), double (nlp/tasks.py:67), normalize (nlp/tasks.py:17) and 1 more

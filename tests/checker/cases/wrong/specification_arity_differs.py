from nlp.shapes import prefer
from nlp.tasks import double

from how_codegen import define


@define.task
async def add(left: int, right: int) -> int:
    return left + right


made = prefer(double, add)  # E:23: "add" does not fit slot "right" of HOW "prefer": P would be both [int] and [int, int]  [how-typevar]
# N: P is [int]: left=double takes number: int (nlp/tasks.py:67)
# N: P is [int, int]: right=add takes left: int, right: int (wrong/specification_arity_differs.py:8)
# N: routines that fit: double (nlp/tasks.py:67)

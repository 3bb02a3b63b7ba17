from nlp.shapes import gate
from nlp.tasks import double

from how_codegen import define


@define.task
async def is_empty(text: str) -> bool:
    return not text


made = gate(double, is_empty)  # E:21: "is_empty" does not fit slot "check" of HOW "gate": Data would be both int and str  [how-typevar]
# N: Data is int: step=double returns int (nlp/tasks.py:67)
# N: Data is str: check=is_empty takes text: str (wrong/check_of_other_data.py:8)

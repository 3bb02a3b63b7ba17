from nlp.shapes import two_inputs
from nlp.tasks import double

from how_codegen import define


@define.task
async def total(*numbers: str) -> int:
    return len(numbers)


made = two_inputs(total, double)  # E:26: "double" does not fit slot "after" of HOW "two_inputs": A would be both str and int  [how-typevar]
# N: A is str: merge=total takes numbers: str (wrong/star_parameters_of_other_type.py:8)
# N: A is int: after=double returns int (nlp/tasks.py:67)
# N: routines that fit: spell (nlp/tasks.py:77)

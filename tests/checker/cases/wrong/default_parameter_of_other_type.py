from nlp.shapes import two_inputs
from nlp.tasks import double

from how_codegen import define


@define.task
async def scale(value: int, factor: int = 2) -> str:
    return str(value * factor)


made = two_inputs(scale, double)  # E:26: "double" does not fit slot "after" of HOW "two_inputs": C would be both str and int  [how-typevar]
# N: C is str: merge=scale returns str (wrong/default_parameter_of_other_type.py:8)
# N: C is int: after=double takes number: int (nlp/tasks.py:67)
# N: routines that fit: length (nlp/tasks.py:62)

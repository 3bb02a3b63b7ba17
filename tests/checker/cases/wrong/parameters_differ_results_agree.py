from nlp.shapes import race
from nlp.tasks import length

from how_codegen import define


@define.task
async def digits(number: int) -> int:
    return len(str(number))


raced = race(length, digits)  # E:22: "digits" does not fit slot "right" of HOW "race": A would be both str and int  [how-typevar]
# N: A is str: left=length takes text: str (nlp/tasks.py:62)
# N: A is int: right=digits takes number: int (wrong/parameters_differ_results_agree.py:8)
# N: routines that fit: length (nlp/tasks.py:62)

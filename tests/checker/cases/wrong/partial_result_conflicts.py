from functools import partial

from nlp.shapes import race
from nlp.tasks import double


async def show(prefix: str, number: int) -> str:
    return prefix * number


made = race(double, partial(show, "a"))  # E:21: "partial(...)" does not fit slot "right" of HOW "race": B would be both int and str  [how-typevar]
# N: B is int: left=double returns int (nlp/tasks.py:67)
# N: B is str: right=partial(...) returns str (wrong/partial_result_conflicts.py:7)
# N: routines that fit: double (nlp/tasks.py:67)

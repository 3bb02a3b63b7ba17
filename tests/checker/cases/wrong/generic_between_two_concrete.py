from typing import TypeVar

from nlp.hows import pipeline
from nlp.tasks import double, shout

from how_codegen import define

T = TypeVar("T")


@define.task
async def same(value: T) -> T:
    return value


made = pipeline(double, same, shout)  # E:31: "shout" does not fit slot "stages" of HOW "pipeline": A would be both int and str  [how-typevar]
# N: A is int: stages=double returns int (nlp/tasks.py:67)
# N: A is str: stages=shout returns str (nlp/tasks.py:72)
# N: routines that fit: double (nlp/tasks.py:67), same (wrong/generic_between_two_concrete.py:12)

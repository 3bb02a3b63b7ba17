from functools import partial

from nlp.hows import compose
from nlp.tasks import length


async def repeat(times: int, text: str) -> str:
    return text * times


said = compose(length, partial(repeat, 2))  # E:24: "partial(...)" does not fit slot "second" of HOW "compose": B would be both int and str  [how-typevar]
# N: B is int: first=length returns int (nlp/tasks.py:62)
# N: B is str: second=partial(...) takes text: str (wrong/partial.py:7)
# N: routines that fit: double (nlp/tasks.py:67), spell (nlp/tasks.py:77)

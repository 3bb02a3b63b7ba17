from typing import TypeVar

from nlp.hows import compose
from nlp.tasks import length

from how_codegen import define

S = TypeVar("S", str, bytes)


@define.task
async def echo(text: S) -> S:
    return text


made = compose(length, echo)  # E:24: "echo" does not fit slot "second" of HOW "compose": B would be both int and S  [how-typevar]
# N: B is int: first=length returns int (nlp/tasks.py:62)
# N: B is S: second=echo takes text: S, where S is str or bytes (wrong/own_generic_constraint_violated.py:12)
# N: routines that fit: double (nlp/tasks.py:67), spell (nlp/tasks.py:77)

from typing import TypeVar

from nlp.hows import compose
from nlp.tasks import length
from nlp.types import Model

from how_codegen import define

M = TypeVar("M", bound=Model)


@define.task
async def keep(model: M) -> M:
    return model


made = compose(length, keep)  # E:24: "keep" does not fit slot "second" of HOW "compose": B would be both int and M  [how-typevar]
# N: B is int: first=length returns int (nlp/tasks.py:62)
# N: B is M: second=keep takes model: M, where M is a Model (wrong/own_generic_bound_violated.py:13)
# N: routines that fit: double (nlp/tasks.py:67), spell (nlp/tasks.py:77)

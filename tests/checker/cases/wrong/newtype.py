from typing import NewType

from how_codegen import define
from nlp.hows import compose
from nlp.tasks import length

UserId = NewType("UserId", int)


@define.task
async def greet(user: UserId) -> str:
    return str(user)


greeting = compose(length, greet)  # E:28: "greet" does not fit slot "second" of HOW "compose": B would be both int and UserId  [how-typevar]
# N: B is int: first=length returns int (nlp/tasks.py:62)
# N: B is UserId: second=greet takes user: UserId (wrong/newtype.py:11)
# N: routines that fit: double (nlp/tasks.py:67), spell (nlp/tasks.py:77)

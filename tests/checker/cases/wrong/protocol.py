from typing import Protocol

from how_codegen import define
from nlp.hows import compose
from nlp.tasks import length


class HasClose(Protocol):
    def close(self) -> None: ...


@define.task
async def shut(thing: HasClose) -> None:
    thing.close()


closed = compose(length, shut)  # E:26: "shut" does not fit slot "second" of HOW "compose": B would be both int and HasClose  [how-typevar]
# N: B is int: first=length returns int (nlp/tasks.py:62)
# N: B is HasClose: second=shut takes thing: HasClose (wrong/protocol.py:13)
# N: routines that fit: double (nlp/tasks.py:67), spell (nlp/tasks.py:77)

from typing import TypeVar

from nlp.hows import compose
from nlp.tasks import length, shout

from how_codegen import define

T = TypeVar("T")


@define.task
async def same(value: T) -> T:
    return value


made = compose(compose(same, length), compose(same, shout))  # E:39: "compose(...)" does not fit slot "second" of HOW "compose": B would be both int and str  [how-typevar]
# N: B is int: first=compose(...) returns int (wrong/generic_instance_of_compose.py:16)
# N: B is str: second=compose(...) takes str (wrong/generic_instance_of_compose.py:16)
# N: routines that fit: double (nlp/tasks.py:67), spell (nlp/tasks.py:77), same (wrong/generic_instance_of_compose.py:12)

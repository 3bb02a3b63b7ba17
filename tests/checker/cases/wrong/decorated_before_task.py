from collections.abc import Awaitable, Callable
from typing import TypeVar

from nlp.hows import compose
from nlp.tasks import length

from how_codegen import define

T = TypeVar("T")


def identity(function: Callable[[str], T]) -> Callable[[str], T]:
    return function


@define.task
@identity
def loud(text: str) -> str:
    return text.upper()


made = compose(length, loud)  # E:24: "loud" does not fit slot "second" of HOW "compose": B would be both int and str  [how-typevar]
# N: B is int: first=length returns int (nlp/tasks.py:62)
# N: B is str: second=loud takes str (wrong/decorated_before_task.py:18)
# N: routines that fit: double (nlp/tasks.py:67), spell (nlp/tasks.py:77)

from typing import TypeVar

from how_codegen.types import Routine
from nlp.hows import compose
from nlp.tasks import spell

T = TypeVar("T")


def made(step: Routine[[T], T]) -> None:
    print(compose(step, spell))  # E:25: "spell" does not fit slot "second" of HOW "compose": B would be both T and int  [how-typevar]
    # N: B is T: first=step returns T (wrong/generic_caller.py:10)
    # N: B is int: second=spell takes number: int (nlp/tasks.py:77)

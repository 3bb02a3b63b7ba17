from typing import Generic, TypeVar

from nlp.hows import compose
from nlp.tasks import spell

from how_codegen.types import Routine

T = TypeVar("T")


class Chain(Generic[T]):
    def __init__(self, step: Routine[[str], T]) -> None:
        self.made = compose(step, spell)  # E:35: "spell" does not fit slot "second" of HOW "compose": B would be both T and int  [how-typevar]
        # N: B is T: first=step returns T (wrong/generic_how_in_generic_class.py:12)
        # N: B is int: second=spell takes number: int (nlp/tasks.py:77)

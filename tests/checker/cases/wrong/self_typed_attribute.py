from nlp.hows import compose
from nlp.tasks import shout

from how_codegen.types import Routine


class Service:
    def __init__(self, step: Routine[[str], int]) -> None:
        self.step = step

    def make(self) -> object:
        return compose(self.step, shout)  # E:35: "shout" does not fit slot "second" of HOW "compose": B would be both int and str  [how-typevar]
        # N: B is int: first=self.step returns int (wrong/self_typed_attribute.py:9)
        # N: B is str: second=shout takes text: str (nlp/tasks.py:72)
        # N: routines that fit: double (nlp/tasks.py:67), spell (nlp/tasks.py:77)

from how_codegen.types import Routine
from nlp.hows import compose
from nlp.tasks import length

type Step[T] = Routine[[T], T]


def make(step: Step[str]) -> object:
    return compose(length, step)  # E:28: "step" does not fit slot "second" of HOW "compose": B would be both int and str  [how-typevar]
    # N: B is int: first=length returns int (nlp/tasks.py:62)
    # N: B is str: second=step takes str (newer_wrong/type_alias.py:8)
    # N: routines that fit: double (nlp/tasks.py:67), spell (nlp/tasks.py:77)

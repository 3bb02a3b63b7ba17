from nlp.hows import compose
from nlp.tasks import length, shout, spell


def make(*, quick: bool) -> object:
    return compose(length, shout if quick else spell)  # E:28: "shout" does not fit slot "second" of HOW "compose": B would be both int and str  [how-typevar]
    # N: B is int: first=length returns int (nlp/tasks.py:62)
    # N: B is str: second=shout takes text: str (nlp/tasks.py:72)
    # N: B is int: second=spell takes number: int (nlp/tasks.py:77)
    # N: routines that fit: spell (nlp/tasks.py:77)

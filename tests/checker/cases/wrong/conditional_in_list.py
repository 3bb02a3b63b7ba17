from nlp.shapes import vote
from nlp.tasks import length, shout


def make(*, quick: bool) -> object:
    return vote([length, length if quick else shout])  # E:47: "shout" does not fit slot "voters" of HOW "vote": B would be both int and str  [how-typevar]
    # N: B is int: voters=length returns int (nlp/tasks.py:62)
    # N: B is str: voters=shout returns str (nlp/tasks.py:72)
    # N: routines that fit: length (nlp/tasks.py:62)

from nlp.hows import compose
from nlp.tasks import length, shout, spell


def make(*, quick: bool) -> None:
    step = length if quick else shout
    print(compose(step, spell))  # E:19: "step" does not fit slot "first" of HOW "compose": B would be both int and str  [how-typevar]
    # N: B is int: first=step returns int (wrong/joined_conditional_variable.py:6)
    # N: B is str: first=step returns str (wrong/joined_conditional_variable.py:6)
    # N: B is int: second=spell takes number: int (nlp/tasks.py:77)
    # N: routines that fit: length (nlp/tasks.py:62)

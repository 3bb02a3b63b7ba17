from nlp.hows import compose, twice
from nlp.tasks import double, shout

made = compose(twice(double), shout)  # E:31: "shout" does not fit slot "second" of HOW "compose": B would be both int and str  [how-typevar]
# N: B is int: first=twice(...) returns int (wrong/nested_outer.py:4)
# N: B is str: second=shout takes text: str (nlp/tasks.py:72)
# N: routines that fit: double (nlp/tasks.py:67), spell (nlp/tasks.py:77)

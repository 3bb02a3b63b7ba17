from nlp.hows import compose
from nlp.tasks import length, shout

steps = (length, shout)
made = compose(*steps)  # E:17: "steps" does not fit slot "second" of HOW "compose": B would be both int and str  [how-typevar]
# N: B is int: first=steps returns int (wrong/unpacked_tuple_conflicts.py:4)
# N: B is str: second=steps takes text: str (wrong/unpacked_tuple_conflicts.py:4)
# N: routines that fit: double (nlp/tasks.py:67), spell (nlp/tasks.py:77)

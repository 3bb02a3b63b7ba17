from nlp.shapes import maybe
from nlp.tasks import length, shout

made = maybe(length, after=shout)  # E:28: "shout" does not fit slot "after" of HOW "maybe": B would be both int and str  [how-typevar]
# N: B is int: step=length returns int (nlp/tasks.py:62)
# N: B is str: after=shout returns str (nlp/tasks.py:72)
# N: routines that fit: double (nlp/tasks.py:67)

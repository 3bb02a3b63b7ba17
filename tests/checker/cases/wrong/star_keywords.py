from nlp.shapes import named
from nlp.tasks import length, shout

made = named(length=length, loud=shout)  # E:34: "shout" does not fit slot "steps" of HOW "named": B would be both int and str  [how-typevar]
# N: B is int: length=length returns int (nlp/tasks.py:62)
# N: B is str: loud=shout returns str (nlp/tasks.py:72)
# N: routines that fit: length (nlp/tasks.py:62)

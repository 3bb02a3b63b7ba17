from nlp.shapes import in_order
from nlp.tasks import length, shout

steps = (length, shout)
made = in_order(steps)  # E:17: "shout" does not fit slot "steps" of HOW "in_order": B would be both int and str  [how-typevar]
# N: B is int: steps=length returns int (nlp/tasks.py:62)
# N: B is str: steps=shout takes text: str (nlp/tasks.py:72)
# N: routines that fit: double (nlp/tasks.py:67), spell (nlp/tasks.py:77)

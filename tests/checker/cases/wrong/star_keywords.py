from nlp.shapes import named
from nlp.tasks import length, shout

made = named(length=length, loud=shout)  # E:34: "shout" does not fit slot "steps" of HOW "named": B would be both int and str  [how-typevar]
# N: B is int: steps=length returns int (nlp/tasks.py:62)
# N: B is str: steps=shout returns str (nlp/tasks.py:72)

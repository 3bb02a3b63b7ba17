from nlp.shapes import by_name
from nlp.tasks import length, shout

steps = {"length": length, "shout": shout}
made = by_name(steps)  # E:16: "shout" does not fit slot "steps" of HOW "by_name": B would be both int and str  [how-typevar]
# N: B is int: steps=length returns int (nlp/tasks.py:62)
# N: B is str: steps=shout returns str (nlp/tasks.py:72)
# N: routines that fit: length (nlp/tasks.py:62)

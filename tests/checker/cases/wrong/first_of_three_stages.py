from nlp.hows import pipeline
from nlp.tasks import double, shout

stages = pipeline(shout, double, double)  # E:19: "shout" does not fit slot "stages" of HOW "pipeline": A would be both int and str  [how-typevar]
# N: A is str: stages=shout returns str (nlp/tasks.py:72)
# N: A is int: stages=double returns int (nlp/tasks.py:67)
# N: routines that fit: double (nlp/tasks.py:67)

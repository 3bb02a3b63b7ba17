from nlp.hows import pipeline
from nlp.tasks import double, length

stages = pipeline(double, length, double)  # E:27: "length" does not fit slot "stages" of HOW "pipeline": A would be both str and int  [how-typevar]
# N: A is int: stages=double returns int (nlp/tasks.py:67)
# N: A is int: stages=length returns int (nlp/tasks.py:62)
# N: A is str: stages=length takes text: str (nlp/tasks.py:62)
# N: routines that fit: double (nlp/tasks.py:67)

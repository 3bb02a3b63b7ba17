from nlp.hows import twice
from nlp.tasks import length

print(len([twice(length)]), twice)  # E:18: "length" does not fit slot "step" of HOW "twice": A would be both str and int  [how-typevar]
# N: A is int: step=length returns int (nlp/tasks.py:62)
# N: A is str: step=length takes text: str (nlp/tasks.py:62)
# N: routines that fit: clean (nlp/tasks.py:12), double (nlp/tasks.py:67), normalize (nlp/tasks.py:17) and 1 more

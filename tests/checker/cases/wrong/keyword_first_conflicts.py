from nlp.shapes import keyed
from nlp.tasks import length, shout

made = keyed(end=shout, begin=length)  # E:31: "length" does not fit slot "begin" of HOW "keyed": B would be both str and int  [how-typevar]
# N: B is str: end=shout takes text: str (nlp/tasks.py:72)
# N: B is int: begin=length returns int (nlp/tasks.py:62)
# N: routines that fit: shout (nlp/tasks.py:72), spell (nlp/tasks.py:77), first (nlp/tasks.py:52) and 1 more

from nlp.hows import compose
from nlp.tasks import length, shout

made = compose(**{"first": length, "second": shout})  # E:46: "shout" does not fit slot "second" of HOW "compose": B would be both int and str  [how-typevar]
# N: B is int: first=length returns int (nlp/tasks.py:62)
# N: B is str: second=shout takes text: str (nlp/tasks.py:72)
# N: routines that fit: double (nlp/tasks.py:67), spell (nlp/tasks.py:77)

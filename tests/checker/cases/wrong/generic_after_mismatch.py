from nlp.hows import compose
from nlp.tasks import first, length

taken = compose(length, first)  # E:25: "first" does not fit slot "second" of HOW "compose": B would be both int and list[T]  [how-typevar]
# N: B is int: first=length returns int (nlp/tasks.py:62)
# N: B is list[T]: second=first takes models: list[T] (nlp/tasks.py:52)
# N: routines that fit: double (nlp/tasks.py:67), spell (nlp/tasks.py:77)

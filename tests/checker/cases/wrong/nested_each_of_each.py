from nlp.hows import compose, each
from nlp.tasks import double, length

made = compose(each(length), double)  # E:30: "double" does not fit slot "second" of HOW "compose": B would be both list[int] and int  [how-typevar]
# N: B is list[int]: first=each(...) returns list[int] (wrong/nested_each_of_each.py:4)
# N: B is int: second=double takes number: int (nlp/tasks.py:67)
# N: routines that fit: first (nlp/tasks.py:52), last (nlp/tasks.py:57)

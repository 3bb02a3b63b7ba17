from nlp.hows import compose
from nlp.tasks import length, shout

made = compose(length, lambda number: shout(number))  # E:24: "lambda" does not fit slot "second" of HOW "compose": with B as int, argument 1 to "shout" has incompatible type "int"; expected "str"  [how-typevar]
# N: B is int: first=length returns int (nlp/tasks.py:62)

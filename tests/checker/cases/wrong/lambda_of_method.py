from nlp.hows import compose
from nlp.tasks import double, shout

made = compose(double, lambda number: shout(number.upper()))  # E:24: "lambda" does not fit slot "second" of HOW "compose": with B as int, "int" has no attribute "upper"  [how-typevar]
# N: B is int: first=double returns int (nlp/tasks.py:67)

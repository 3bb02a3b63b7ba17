from nlp.hows import compose, twice
from nlp.tasks import double, shout

quadruple = twice(double)
made = compose(quadruple, shout)  # E:27: "shout" does not fit slot "second" of HOW "compose": B would be both int and str  [how-typevar]
# N: B is int: first=quadruple returns int (wrong/instance_as_routine.py:4)
# N: B is str: second=shout takes text: str (nlp/tasks.py:72)
# N: routines that fit: double (nlp/tasks.py:67), spell (nlp/tasks.py:77)

from nlp.hows import compose
from nlp.tasks import length as measure
from nlp.tasks import shout as loud

made = compose(measure, loud)  # E:25: "loud" does not fit slot "second" of HOW "compose": B would be both int and str  [how-typevar]
# N: B is int: first=measure returns int (nlp/tasks.py:62)
# N: B is str: second=loud takes text: str (nlp/tasks.py:72)
# N: routines that fit: double (nlp/tasks.py:67), spell (nlp/tasks.py:77)

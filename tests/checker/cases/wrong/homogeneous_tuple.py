from nlp.shapes import any_order
from nlp.tasks import double, shout

made = any_order((double, double, shout))  # E:35: "shout" does not fit slot "steps" of HOW "any_order": A would be both int and str  [how-typevar]
# N: A is int: steps=double returns int (nlp/tasks.py:67)
# N: A is str: steps=shout returns str (nlp/tasks.py:72)
# N: routines that fit: double (nlp/tasks.py:67)

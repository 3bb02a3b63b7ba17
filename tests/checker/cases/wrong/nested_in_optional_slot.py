from nlp.hows import twice
from nlp.shapes import maybe
from nlp.tasks import double, shout

made = maybe(double, after=twice(shout))  # E:28: "twice(...)" does not fit slot "after" of HOW "maybe": B would be both int and str  [how-typevar]
# N: B is int: step=double returns int (nlp/tasks.py:67)
# N: B is str: after=twice(...) returns str (wrong/nested_in_optional_slot.py:5)
# N: routines that fit: double (nlp/tasks.py:67)

from nlp.hows import twice
from nlp.shapes import vote
from nlp.tasks import double, shout

made = vote([twice(double), twice(shout)])  # E:29: "twice(...)" does not fit slot "voters" of HOW "vote": A would be both int and str, and B would be both int and str  [how-typevar]
# N: A is int: voters=twice(...) takes int (wrong/nested_sibling_in_list.py:5)
# N: A is str: voters=twice(...) takes str (wrong/nested_sibling_in_list.py:5)
# N: B is int: voters=twice(...) returns int (wrong/nested_sibling_in_list.py:5)
# N: B is str: voters=twice(...) returns str (wrong/nested_sibling_in_list.py:5)
# N: routines that fit: double (nlp/tasks.py:67)

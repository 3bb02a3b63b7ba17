from nlp.hows import compose, twice
from nlp.tasks import double, shout

made = compose(twice(double), twice(shout))  # E:31: "twice(...)" does not fit slot "second" of HOW "compose": B would be both int and str  [how-typevar]
# N: B is int: first=twice(...) returns int (wrong/both_nested_siblings_conflict.py:4)
# N: B is str: second=twice(...) takes str (wrong/both_nested_siblings_conflict.py:4)
# N: routines that fit: double (nlp/tasks.py:67), spell (nlp/tasks.py:77)

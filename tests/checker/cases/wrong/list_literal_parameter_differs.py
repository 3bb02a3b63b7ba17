from nlp.shapes import vote_list
from nlp.tasks import double, length

voted = vote_list([length, double])  # E:28: "double" does not fit slot "voters" of HOW "vote_list": A would be both str and int  [how-typevar]
# N: A is str: voters=length takes text: str (nlp/tasks.py:62)
# N: A is int: voters=double takes number: int (nlp/tasks.py:67)
# N: routines that fit: length (nlp/tasks.py:62)

from nlp.shapes import vote
from nlp.tasks import length, shout

more = [shout]
made = vote([length, *more])  # E:23: "more" does not fit slot "voters" of HOW "vote": B would be both int and str  [how-typevar]
# N: B is int: voters=length returns int (nlp/tasks.py:62)
# N: B is str: voters=more returns str (wrong/starred_in_list.py:4)
# N: routines that fit: length (nlp/tasks.py:62)

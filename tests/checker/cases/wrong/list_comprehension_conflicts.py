from nlp.hows import compose
from nlp.shapes import fallback, vote
from nlp.tasks import length, shout

made = compose(vote([length for _ in range(3)]), shout)  # E:50: "shout" does not fit slot "second" of HOW "compose": B would be both list[int] and str  [how-typevar]
# N: B is list[int]: first=vote(...) returns list[int] (wrong/list_comprehension_conflicts.py:5)
# N: B is str: second=shout takes text: str (nlp/tasks.py:72)
# N: routines that fit: first (nlp/tasks.py:52), last (nlp/tasks.py:57)

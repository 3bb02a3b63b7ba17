from nlp.hows import compose
from nlp.shapes import vote
from nlp.tasks import length, shout, spell

from how_codegen.types import Routine

voters: list[Routine[[str], int]] = [length]
made = compose(vote(voters), shout)  # E:30: "shout" does not fit slot "second" of HOW "compose": B would be both list[int] and str  [how-typevar]
# N: B is list[int]: first=vote(...) returns list[int] (wrong/list_variable_of_routines.py:8)
# N: B is str: second=shout takes text: str (nlp/tasks.py:72)
# N: routines that fit: first (nlp/tasks.py:52), last (nlp/tasks.py:57)

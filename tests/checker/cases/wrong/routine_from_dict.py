from nlp.hows import compose
from nlp.tasks import length, shout

steps = {"loud": shout}
made = compose(length, steps["loud"])  # E:24: "steps[...]" does not fit slot "second" of HOW "compose": B would be both int and str  [how-typevar]
# N: B is int: first=length returns int (nlp/tasks.py:62)
# N: B is str: second=steps[...] takes text: str (wrong/routine_from_dict.py:4)
# N: routines that fit: double (nlp/tasks.py:67), spell (nlp/tasks.py:77)

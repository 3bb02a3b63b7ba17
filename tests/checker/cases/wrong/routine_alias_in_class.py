from nlp.hows import compose
from nlp.tasks import length, shout


class Steps:
    loud = shout


made = compose(length, Steps.loud)  # E:24: "Steps.loud" does not fit slot "second" of HOW "compose": B would be both int and str  [how-typevar]
# N: B is int: first=length returns int (nlp/tasks.py:62)
# N: B is str: second=Steps.loud takes text: str (wrong/routine_alias_in_class.py:6)
# N: routines that fit: double (nlp/tasks.py:67), spell (nlp/tasks.py:77)

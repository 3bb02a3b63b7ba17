from nlp.shapes import in_order
from nlp.tasks import length, shout

steps = (length, shout)
made = in_order(steps)  # E:17: "steps" does not fit slot "steps" of HOW "in_order": B would be both str and int  [how-typevar]
# N: B is int: steps=steps is tuple[Routine[[str], int], Routine[[str], str]] (wrong/joined_tuple_variable.py:4)
# N: B is str: steps=steps is tuple[Routine[[str], int], Routine[[str], str]] (wrong/joined_tuple_variable.py:4)

from nlp.shapes import fallback
from nlp.tasks import length

made = fallback(length, [0])  # E:25: "[...]" does not fit slot "default" of HOW "fallback": B would be both int and list[int]  [how-typevar]
# N: B is int: step=length returns int (nlp/tasks.py:62)
# N: B is list[int]: default=[...] is list[int] (wrong/default_value_list.py:4)

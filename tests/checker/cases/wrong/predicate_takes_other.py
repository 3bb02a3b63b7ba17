from nlp.shapes import keep
from nlp.tasks import length

made = keep(length, str.isupper)  # E:21: "str.isupper" does not fit slot "predicate" of HOW "keep": B would be both int and str  [how-typevar]
# N: B is int: step=length returns int (nlp/tasks.py:62)
# N: B is str: predicate=str.isupper takes self: str

from nlp.shapes import keep
from nlp.tasks import length

made = keep(length, lambda number: number.upper() == "A")  # E:21: "lambda" does not fit slot "predicate" of HOW "keep": with B as int, "int" has no attribute "upper"  [how-typevar]
# N: B is int: step=length returns int (nlp/tasks.py:62)

from nlp.shapes import keep
from nlp.tasks import double, length

made = keep(double, length)  # E:21: "length" does not fit slot "predicate" of HOW "keep": it is a routine, and the slot takes a function that is called without await (nlp/tasks.py:62)  [how-arg]
# N: the slot is Callable[[B], bool]

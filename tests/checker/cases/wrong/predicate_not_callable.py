from nlp.shapes import keep
from nlp.tasks import length

made = keep(length, True)  # E:21: "True" does not fit slot "predicate" of HOW "keep": it is bool, not Callable[[B], bool]  [how-arg]

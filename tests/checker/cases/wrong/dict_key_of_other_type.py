from nlp.shapes import by_name
from nlp.tasks import length

made = by_name({1: length})  # E:17: "1" does not fit slot "steps" of HOW "by_name": it is int, not str  [how-arg]

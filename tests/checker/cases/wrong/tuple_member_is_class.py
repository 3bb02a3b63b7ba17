from nlp.shapes import in_order
from nlp.tasks import length
from nlp.types import Model

made = in_order((length, Model))  # E:26: "Model" does not fit slot "steps" of HOW "in_order": it is a class, not a routine  [how-arg]
# N: the slot is Routine[[B], C]

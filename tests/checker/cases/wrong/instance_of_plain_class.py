from nlp.hows import twice
from nlp.types import Model

made = twice(Model())  # E:14: "Model(...)" does not fit slot "step" of HOW "twice": it is Model, which is no routine  [how-arg]
# N: the slot is Routine[[A], A]

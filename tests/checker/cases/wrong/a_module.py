from nlp import tasks
from nlp.hows import twice

made = twice(tasks)  # E:14: "tasks" does not fit slot "step" of HOW "twice": it is a module, not a routine  [how-arg]
# N: the slot is Routine[[A], A]

from nlp.hows import twice

from how_codegen.types import Routine

Step = Routine[[int], int]
made = twice(Step)  # E:14: "Step" does not fit slot "step" of HOW "twice": it is a type, not a routine  [how-arg]
# N: the slot is Routine[[A], A]

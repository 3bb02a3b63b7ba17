from nlp.shapes import two_inputs
from nlp.tasks import double

made = two_inputs(double, double)  # E:19: "double" does not fit slot "merge" of HOW "two_inputs": it takes 1 argument(s), and the slot passes 2 (nlp/tasks.py:67)  [how-arg]
# N: the slot is Routine[[A, B], C]

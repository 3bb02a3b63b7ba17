from nlp.shapes import gate
from nlp.tasks import double

made = gate(double, double)  # E:21: "double" does not fit slot "check" of HOW "gate": it returns int, and the slot asks for bool (nlp/tasks.py:67)  [how-arg]
# N: the slot is Routine[[Data], bool]

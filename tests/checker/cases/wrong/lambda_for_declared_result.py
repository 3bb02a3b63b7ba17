from nlp.shapes import gate
from nlp.tasks import double, spell

made = gate(double, lambda number: spell(number))  # E:21: "lambda" does not fit slot "check" of HOW "gate": it returns str, and the slot asks for bool (wrong/lambda_for_declared_result.py:4)  [how-arg]
# N: the slot is Routine[[Data], bool]

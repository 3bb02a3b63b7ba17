from nlp.shapes import race
from nlp.tasks import double, spell

made = race(double, lambda number: spell(number))  # E:21: "lambda" does not fit slot "right" of HOW "race": B would be both int and str  [how-typevar]
# N: B is int: left=double returns int (nlp/tasks.py:67)
# N: B is str: right=lambda returns str (wrong/lambda_result_conflicts.py:4)

from nlp.hows import compose
from nlp.tasks import double

made = compose(double, lambda left, right: double(left))  # E:24: "lambda" does not fit slot "second" of HOW "compose": it also requires "right", which the slot does not pass (wrong/lambda_with_two_parameters.py:4)  [how-arg]
# N: the slot is Routine[[B], C]

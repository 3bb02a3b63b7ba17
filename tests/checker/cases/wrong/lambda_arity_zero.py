from nlp.hows import compose
from nlp.tasks import double

made = compose(double, lambda: double(1))  # E:24: "lambda" does not fit slot "second" of HOW "compose": it takes 0 argument(s), and the slot passes 1 (wrong/lambda_arity_zero.py:4)  [how-arg]
# N: the slot is Routine[[B], C]

from nlp.hows import twice
from nlp.tasks import double

quadruple = twice(double, step=double)  # E:13: "twice" gets multiple values for keyword argument "step"  [misc]

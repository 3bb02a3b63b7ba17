from nlp.hows import twice
from nlp.tasks import double

quadruple = twice(double, double)  # E:13: Too many arguments for "twice"  [call-arg]

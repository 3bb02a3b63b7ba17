from nlp.hows import compose, twice
from nlp.tasks import double, length

made = compose(twice(double, length), double)  # E:16: Too many arguments for "twice"  [call-arg]

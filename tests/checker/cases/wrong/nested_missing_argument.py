from nlp.hows import compose, twice
from nlp.tasks import double, length

made = twice(compose(double))  # E:14: Missing positional argument "second" in call to "compose"  [call-arg]

from nlp.hows import compose
from nlp.tasks import double, length

made = compose(*[length, double, double])  # E:8: Too many arguments for "compose"  [call-arg]

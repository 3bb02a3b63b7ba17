from nlp.hows import compose
from nlp.tasks import double, length, spell

made = compose(length, double, spell)  # E:8: Too many arguments for "compose"  [call-arg]

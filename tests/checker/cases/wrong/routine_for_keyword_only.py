from nlp.shapes import keyed
from nlp.tasks import double, length

made = keyed(length, double)  # E:8: Too many positional arguments for "keyed"  [call-arg]

from nlp.shapes import keyed
from nlp.tasks import double, length

made = keyed(*[length, double])  # E:8: Missing named argument "end" for "keyed"  [call-arg]

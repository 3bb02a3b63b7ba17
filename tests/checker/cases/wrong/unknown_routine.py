from nlp.hows import compose
from nlp.tasks import length

made = compose(length, spel)  # E:24: Name "spel" is not defined  [name-defined]

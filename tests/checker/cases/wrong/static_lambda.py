from nlp.hows import compose
from nlp.tasks import length, spell

made = compose(length, lambda number: spell(number))  # E:24: slot "second" of HOW "compose" is given a lambda: no module can name it; define it at module level and pass its name  [how-static]

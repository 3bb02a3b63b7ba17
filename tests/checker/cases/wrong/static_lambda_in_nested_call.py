from nlp.hows import twice
from nlp.tasks import double

made = twice(twice(lambda number: double(number)))  # E:20: slot "step" of HOW "twice" is given a lambda: no module can name it; define it at module level and pass its name  [how-static]

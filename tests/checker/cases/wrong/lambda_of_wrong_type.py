from nlp.hows import compose
from nlp.tasks import length, shout

made = compose(length, lambda number: shout(number))  # E:45: Argument 1 to "shout" has incompatible type "int"; expected "str"  [arg-type]

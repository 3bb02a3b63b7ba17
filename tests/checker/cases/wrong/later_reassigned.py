from nlp.hows import twice
from nlp.tasks import double, shout

made = twice(double)
made = twice(shout)  # E:8: Incompatible types in assignment (expression has type "Routine[[str], str]", variable has type "Routine[[int], int]")  [assignment]

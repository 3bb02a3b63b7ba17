from nlp.hows import twice
from nlp.tasks import double

made: int = twice(double)  # E:13: Incompatible types in assignment (expression has type "Routine[[int], int]", variable has type "int")  [assignment]

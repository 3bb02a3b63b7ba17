from collections.abc import Callable

from nlp.hows import twice
from nlp.tasks import double

made: Callable[[int], int] = twice(double)  # E:30: Incompatible types in assignment (expression has type "Routine[[int], int]", variable has type "Callable[[int], int]")  [assignment]

from nlp.hows import twice
from nlp.tasks import double

from how_codegen.types import Routine


class Service:
    step: Routine[[str], str] = twice(double)  # E:33: Incompatible types in assignment (expression has type "Routine[[int], int]", variable has type "Routine[[str], str]")  [assignment]

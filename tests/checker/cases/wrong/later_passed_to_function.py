from nlp.hows import twice
from nlp.tasks import double

from how_codegen.types import Routine


def register(step: Routine[[str], str]) -> None:
    print(step)


register(twice(double))  # E:10: Argument 1 to "register" has incompatible type "Routine[[int], int]"; expected "Routine[[str], str]"  [arg-type]

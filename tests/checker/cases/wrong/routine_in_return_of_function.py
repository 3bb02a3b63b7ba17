from nlp.tasks import double

from how_codegen.types import Routine


def make() -> Routine[[int, int]]:  # E:15: "Routine[[int, int]]" has no result type: did you mean "Routine[[int], int]"?  [how-routine]
    return double

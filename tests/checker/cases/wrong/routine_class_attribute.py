from nlp.tasks import double

from how_codegen.types import Routine


class Service:
    step: Routine[[int, int]] = double  # E:11: "Routine[[int, int]]" has no result type: did you mean "Routine[[int], int]"?  [how-routine]

from nlp.tasks import double

from how_codegen.types import Routine

step: Routine[int, int] = double  # E:7: "Routine[int, int]": the parameters stand in a list: did you mean "Routine[[int], int]"?  [how-routine]

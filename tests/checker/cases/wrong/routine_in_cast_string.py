from typing import cast

from nlp.tasks import double

from how_codegen.types import Routine

step = cast("Routine[int, int]", double)  # E:13: "Routine[int, int]": the parameters stand in a list: did you mean "Routine[[int], int]"?  [how-routine]

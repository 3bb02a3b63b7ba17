from typing import TypeAlias

from how_codegen.types import Routine

Step: TypeAlias = Routine[int, str]  # E:19: "Routine[int, str]": the parameters stand in a list: did you mean "Routine[[int], str]"?  [how-routine]

from collections.abc import Callable

from how_codegen.types import Routine

step: Routine[Callable[[int], str], int]  # E:7: "Routine[Callable[[int], str], int]": the parameters stand in a list: did you mean "Routine[[Callable[[int], str]], int]"?  [how-routine]

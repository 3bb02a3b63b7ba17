from how_codegen.types import Routine

step: Routine[None, int]  # E:7: "Routine[None, int]": the parameters stand in a list: did you mean "Routine[[None], int]"?  [how-routine]

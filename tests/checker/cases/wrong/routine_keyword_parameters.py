from how_codegen.types import Routine

step: Routine[{"value": int}, int]  # E:7: "Routine[{"value": int}, int]": the parameters stand in a list: did you mean "Routine[[int], int]"?  [how-routine]

from how_codegen.types import Routine

step: Routine[(int, str), int]  # E:7: "Routine[(int, str), int]": the parameters stand in a list: did you mean "Routine[[int, str], int]"?  [how-routine]

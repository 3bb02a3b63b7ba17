from how_codegen.types import Routine

Step = Routine[[int, str]]  # E:8: "Routine[[int, str]]" has no result type: did you mean "Routine[[int], str]"?  [how-routine]

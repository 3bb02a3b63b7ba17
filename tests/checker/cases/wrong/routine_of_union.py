from how_codegen.types import Routine

step: Routine[[int | str, None]]  # E:7: "Routine[[int | str, None]]" has no result type: did you mean "Routine[[int | str], None]"?  [how-routine]

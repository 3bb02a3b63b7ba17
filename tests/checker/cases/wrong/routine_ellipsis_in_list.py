from how_codegen.types import Routine

step: Routine[[...], int]  # E:7: "Routine[[...], int]" is malformed: did you mean "Routine[..., int]"?  [how-routine]

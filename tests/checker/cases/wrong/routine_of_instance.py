from how_codegen.types import Routine

step: Routine[[3], int]  # E:16: Invalid type: try using Literal[3] instead?  [valid-type]

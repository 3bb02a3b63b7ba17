from how_codegen.types import Routine

step: Routine[[Corpsu], int]  # E:16: Name "Corpsu" is not defined  [name-defined]

from how_codegen.types import Routine

step: Routine[...]  # E:7: "Routine[...]" has no result type: write it after the parameters, as in "Routine[..., int]"  [how-routine]

from how_codegen.types import Routine

steps: list[Routine] = []  # E:13: Bare "Routine": write its parameters and result, as in "Routine[[int], str]"  [how-routine]

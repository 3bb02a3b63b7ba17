from how_codegen.types import Routine

step: Routine[dict[str, list[int]], tuple[int, ...]]  # E:7: "Routine[dict[str, list[int]], tuple[int, ...]]": the parameters stand in a list: did you mean "Routine[[dict[str, list[int]]], tuple[int, ...]]"?  [how-routine]

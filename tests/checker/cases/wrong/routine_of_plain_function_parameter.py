from how_codegen.types import Routine


def use(step: Routine[int, str]) -> None:  # E:15: "Routine[int, str]": the parameters stand in a list: did you mean "Routine[[int], str]"?  [how-routine]
    print(step)

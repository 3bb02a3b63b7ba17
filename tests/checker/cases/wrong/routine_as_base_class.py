from how_codegen.types import Routine


class Step(Routine[[int], int]):  # E:12: Invalid base class "Routine"  [misc]
    pass

from how_codegen.types import Routine
from nlp.hows import twice


def make(step: Routine[[int], int] | None) -> None:
    print(twice(step))  # E:17: "step" does not fit slot "step" of HOW "twice": it may be None  [how-arg]
    # N: the slot is Routine[[A], A]

from nlp.hows import twice

from how_codegen.types import Routine


def make(step: Routine[[int], int] | str) -> object:
    if isinstance(step, str):
        return twice(step)  # E:22: "step" does not fit slot "step" of HOW "twice": it is str, which is no routine  [how-arg]
        # N: the slot is Routine[[A], A]
    return twice(step)

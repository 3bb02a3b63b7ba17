from nlp.hows import twice

from how_codegen.types import Routine


def make(step: Routine[[int], int] | Routine[[str], int]) -> None:
    print(twice(step))  # E:17: "step" does not fit slot "step" of HOW "twice": A would be both str and int  [how-typevar]
    # N: A is int: step=step returns int (wrong/union_of_two_routines.py:6)
    # N: A is str: step=step takes str (wrong/union_of_two_routines.py:6)

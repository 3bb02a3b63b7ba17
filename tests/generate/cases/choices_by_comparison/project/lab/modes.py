"""What chooses: values that are equal to others, and one that another name has, too."""

from enum import Enum, IntEnum, StrEnum, auto


class Num(IntEnum):
    Z = 1
    A = 2


class Other(IntEnum):
    ONE = 1


class Word(StrEnum):
    FAST = auto()
    SLOW = auto()


class Letter(Enum):
    A = auto()
    B = auto()
    C = auto()

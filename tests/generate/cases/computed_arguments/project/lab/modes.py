"""What chooses."""

from enum import Enum, auto


class Mode(Enum):
    FAST = auto()
    SLOW = auto()


LIMIT = 3
DEBUG = False

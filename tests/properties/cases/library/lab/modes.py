"""Constants of every kind."""

from enum import Enum, IntEnum, StrEnum, auto

from lab.tasks import trace

TITLE = "W"
LIMIT = 3
DEPTH: int = 6
RATIO = 0.5
FLAG = True
RAW = b"raw"
PAIR = (2, 5)
NOTHING = None
TIMES = (1, 2)


class Mode(Enum):
    FAST = 1
    SLOW = 2
    QUICK = 1


class Level(IntEnum):
    LOW = auto()
    HIGH = auto()


class Other(IntEnum):
    ONE = 1


class Name(StrEnum):
    LONG = "long"
    SHORT = "short"


class Settings:
    """Each look at a property leaves a trace."""

    class Inner:
        DEEP = 8

    @property
    def limit(self) -> int:
        trace("limit")
        return 4

    @property
    def word(self) -> str:
        trace("word")
        return "w"


settings = Settings()

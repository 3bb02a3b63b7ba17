import enum


class Level(enum.IntEnum):
    LOW = 1
    MID = 2
    HIGH = 3


class Kind(enum.StrEnum):
    A = "a"
    B = "b"

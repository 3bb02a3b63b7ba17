"""Names for a star import."""

SIDES = 4


def area(a: int) -> int:
    return a * SIDES


class Square:
    size = 2

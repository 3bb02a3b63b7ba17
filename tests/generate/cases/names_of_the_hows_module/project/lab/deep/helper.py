FACTOR = 3


def helper(a: int) -> int:
    return a * FACTOR


class Box:
    class Inner:
        value = 4

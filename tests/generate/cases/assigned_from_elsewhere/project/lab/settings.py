import lab.hows
from lab import modes as known_modes


def change() -> None:
    known_modes.LIMIT = 30
    known_modes.MODE, known_modes.OTHER = "slow", "slow"
    setattr(known_modes, "FAST", False)
    lab.hows.LEVEL += 10

"""A class that is called like one of `models`."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Model:
    other: int = 0

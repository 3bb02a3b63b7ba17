from typing import TypeVar

X = TypeVar("X")

"""Models of two kinds."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Model:
    name: str


@dataclass(frozen=True)
class Torch(Model):
    layers: int

"""The classes that the cases' routines work on."""

from dataclasses import dataclass, field


@dataclass
class Corpus:
    lines: list[str] = field(default_factory=list)


@dataclass
class Array:
    rows: list[list[float]] = field(default_factory=list)


@dataclass
class TorchParams:
    epochs: int = 1


@dataclass
class KerasParams:
    layers: int = 1


class Model:
    def translate(self, text: str) -> str:
        return text


class TorchModel(Model):
    weights: list[float]


class KerasModel(Model):
    layers: list[int]

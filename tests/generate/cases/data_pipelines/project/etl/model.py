"""What flows through the pipelines."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from typing import Literal, NewType, TypedDict

RowId = NewType("RowId", int)
Split = Literal["train", "test"]


class Mode(enum.Enum):
    FULL = "full"
    INCREMENTAL = "incremental"


class Options(TypedDict):
    depth: int
    name: str


@dataclass(frozen=True)
class Table:
    name: str
    rows: tuple[int, ...] = ()


@dataclass(frozen=True)
class Model:
    score: float = 0.0
    weights: tuple[int, ...] = ()


@dataclass(frozen=True)
class TreeModel(Model):
    depth: int = 1


@dataclass(frozen=True)
class LinearModel(Model):
    slope: float = 1.0


@dataclass(frozen=True)
class Report:
    lines: tuple[str, ...] = field(default=())


class Store:
    class Key(str):
        pass

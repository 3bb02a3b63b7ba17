from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar, Union

from typing_extensions import TypeAlias

from lab._private import Hidden as Shown

__all__ = ["Shown"]

T = TypeVar("T")
S = TypeVar("S")

Corpus = list[str]
Pairs = list[tuple[T, T]]
Table: TypeAlias = dict[str, Corpus]
Quoted: TypeAlias = "list[Model]"
Tree = Union[dict[str, "Tree"], int]
_Secret = list[int]

if TYPE_CHECKING:
    Checked = list[bytes]

    class OnlyChecked(Generic[T]):
        item: T


@dataclass
class Model:
    Weights = tuple[float, ...]
    weights: Weights

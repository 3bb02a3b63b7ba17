"""Abstract classes, mixins, multiple inheritance, `Self`, slots, metaclasses as solutions."""
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from enum import EnumMeta
from typing import Generic, Self, TypeVar, assert_type, final

from how_codegen import define
from nlp.hows import build_transformer, compose, each, twice
from nlp.tasks import clean
from nlp.types import Corpus

T = TypeVar("T")


class Estimator(ABC):
    @abstractmethod
    def fit(self) -> Self: ...


class Saves:
    __slots__ = ()

    def save(self) -> bytes:
        return b""


@final
class Linear(Estimator, Saves):
    def fit(self) -> Self:
        return self


class Texts(Sequence[str]):
    def __len__(self) -> int:
        return 0

    def __getitem__(self, index):  # type: ignore[no-untyped-def]
        raise IndexError


@define.task
async def linear(size: int) -> Linear:
    return Linear()


@define.task
async def fit(estimator: Estimator) -> Estimator:
    return estimator.fit()


@define.task
async def save(saves: Saves) -> bytes:
    return saves.save()


@define.task
async def best(estimators: Sequence[Estimator]) -> Linear:
    return Linear()


@define.task
async def texts(size: int) -> Texts:
    return Texts()


@define.task
async def joined(parts: Sequence[str]) -> str:
    return "".join(parts)


fitted = compose(linear, fit)
again = compose(linear, twice(fit))
saved = compose(linear, save)
trained = build_transformer(clean, linear, best)
text = compose(texts, joined)


async def use() -> None:
    assert_type(await fitted(1), Estimator)
    assert_type(await again(1), Estimator)
    assert_type(await saved(1), bytes)
    assert_type(await text(1), str)
    print(trained)

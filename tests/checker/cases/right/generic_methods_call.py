"""HOW calls where the enclosing function's and class's type variables show."""
from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, ParamSpec, TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine, Workflow
from nlp.hows import build_transformer, compose, each, pipeline, twice
from nlp.tasks import clean, double, first, length, pick_torch, spell, train_torch
from nlp.types import Corpus, Model, TorchModel, TorchParams

T = TypeVar("T")
U = TypeVar("U")
V = TypeVar("V")
M = TypeVar("M", bound=Model)
S = TypeVar("S", str, bytes)
P = ParamSpec("P")


class Trainer(Generic[T, M]):
    def __init__(self, train: Routine[[T], M], pick: Routine[[list[M]], M]) -> None:
        self.workflow = build_transformer(clean, train, pick)

    async def run(self, params: list[T]) -> M:
        return await self.workflow(Corpus(), params)

    def then(self, step: Routine[[M], U]) -> Routine[[Corpus, list[T]], U]:
        async def both(data: Corpus, params: list[T]) -> U:
            return await step(await self.workflow(data, params))

        return both

    async def measure(self, value: T) -> list[T]:
        wrap = compose(self._one, self._two)
        return await wrap(value)

    async def _one(self, value: T) -> tuple[T, M | None]:
        return value, None

    async def _two(self, value: tuple[T, object]) -> list[T]:
        return [value[0]]


def measured(step: Routine[[str], T], show: Callable[[T], Awaitable[U]]) -> Routine[[str], T]:
    return compose(step, twice(same))


async def same(value: T) -> T:
    return value


def of_bound(train: Routine[[str], M]) -> Routine[[str], M]:
    return compose(train, same)


def of_constraint(step: Routine[[S], S]) -> Routine[[S], S]:
    return twice(step)


def many(*steps: Routine[[T], T]) -> Routine[[T], T]:
    return pipeline(*steps)


def local(value: T, step: Routine[[T], U]) -> Routine[[Sequence[T]], list[U]]:
    async def keep(item: T) -> T:
        return value

    return each(compose(keep, step))


trainer = Trainer(train_torch, pick_torch)


async def use() -> None:
    assert_type(trainer, Trainer[TorchParams, TorchModel])
    assert_type(await trainer.run([]), TorchModel)
    assert_type(await many(double, double)(1), int)
    assert_type(await local(1, spell)([1]), list[str])
    assert_type(await measured(length, spell)("a"), int)

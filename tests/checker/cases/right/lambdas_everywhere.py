"""Lambdas in optional slots, keyword-only slots, stars, dicts, inner calls; that give other things."""
import asyncio
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Data, Routine
from nlp.hows import build_transformer, compose, pipeline, twice
from nlp.tasks import clean, double, length, pick_torch, spell, train_torch
from nlp.types import Corpus, TorchModel, TorchParams

A = TypeVar("A")
B = TypeVar("B")


@define.how
def polished(
    main: Routine[[A], B],
    after: Routine[[B], B] | None = None,
    *,
    key: Callable[[B], object] = id,
    log: Mapping[str, Routine[[B], None]] = {},
) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        result = await main(value)
        print(key(result), log)
        return result if after is None else await after(result)

    return workflow


@define.task
async def note(number: int) -> None:
    print(number)


async def give(number: int) -> int:
    return number


async def use() -> None:
    assert_type(await polished(length, lambda number: double(number))("a"), int)
    assert_type(await polished(length, None, key=lambda number: -number)("a"), int)
    assert_type(await polished(length, key=lambda number: number.bit_length())("a"), int)
    assert_type(await polished(length, log={"a": lambda number: note(number), "b": note})("a"), int)
    assert_type(await polished(lambda text: length(text), lambda number: double(number))("a"), int)
    assert_type(await compose(length, lambda number: twice(double)(number))("a"), int)
    assert_type(await compose(length, lambda _: spell(1))("a"), str)
    assert_type(await compose(length, lambda number: give(number) if number else double(1))("a"), int)
    assert_type(await compose(length, lambda *numbers: double(numbers[0]))("a"), int)
    assert_type(await compose(length, lambda number: compose(double, spell)(number))("a"), str)
    nested = compose(length, compose(double, lambda number: spell(number)))
    assert_type(await nested("a"), str)
    model = build_transformer(
        lambda data: clean(data), train_torch, lambda models: pick_torch(models)
    )
    print(model)
    assert_type(await twice(lambda number: double(number))(1), int)

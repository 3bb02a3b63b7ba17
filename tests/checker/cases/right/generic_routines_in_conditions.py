"""Generic, overloaded and partial routines as branches, after `or`, in parentheses and walrus."""
from functools import partial
from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import build_transformer, compose, pipeline, twice
from nlp.tasks import clean, double, first, last, length, pick_torch, spell, train_torch
from nlp.types import Corpus, TorchModel

T = TypeVar("T")


@define.task
async def identity(value: T) -> T:
    return value


@define.task
async def add(left: int, right: int) -> int:
    return left + right


async def use(quick: bool = True) -> None:
    assert_type(await compose(length, identity if quick else double)("a"), int)
    assert_type(await compose(length, double if quick else identity)("a"), int)
    assert_type(await twice(partial(add, 1) if quick else double)(1), int)
    assert_type(await twice(partial(add, 1) if quick else partial(add, 2))(1), int)
    picked = build_transformer(clean, train_torch, first if quick else last)
    assert_type(await picked(Corpus(), []) if not quick else TorchModel(), TorchModel)
    assert_type(await twice(double if quick else twice(double) if not quick else identity)(1), int)
    assert_type(await compose(length, (found := spell))("a"), str)
    assert_type(await compose(length, (lambda number: double(number)) if quick else double)("a"), int)
    assert_type(await pipeline(*([double] if quick else [double, double]))(1), int)
    assert_type(await compose(*((length, spell) if quick else (length, found)))("a"), str)

# mypy: allow-untyped-defs, allow-untyped-calls, allow-incomplete-defs
"""Routines without annotations, wholly or in part."""
from typing import Any, assert_type

from how_codegen import define
from nlp.hows import build_transformer, compose, each, twice
from nlp.tasks import clean, length, pick_torch, spell, train_torch
from nlp.types import Corpus, TorchModel


async def untyped(value):
    return value


@define.task
async def untyped_task(value):
    return value


@define.task
def untyped_sync(value):
    return value


@define.task
async def half_typed(value: int):
    return value


@define.workflow
async def untyped_workflow(value, other=None):
    return value


first = compose(untyped, spell)
second = compose(length, untyped_task)
sync = compose(length, untyped_sync)
half = compose(length, half_typed)
both = compose(untyped, untyped_task)
same = twice(untyped)
many = each(untyped_workflow)
picked = build_transformer(clean, train_torch, untyped)
trained = build_transformer(clean, untyped_task, pick_torch)


async def use() -> None:
    assert_type(await first(1), str)
    assert_type(await second("a"), Any)
    assert_type(await sync("a"), Any)
    assert_type(await half("a"), Any)
    assert_type(await both("a"), Any)
    assert_type(await same("a"), Any)
    assert_type(await many([1]), list[Any])
    assert_type(await picked(Corpus(), []), TorchModel)
    assert_type(await trained(Corpus(), []), TorchModel)

"""Routines of models."""

from how_codegen import define
from lab.base import Model, Torch


@define.task
async def train(depth: int) -> Torch:
    return Torch("torch", depth)


@define.task
async def guess(depth: int) -> Model:
    return Model(f"guess {depth}")


@define.task
async def pick(models: list[Model]) -> Model:
    return models[0]


@define.task
async def score(model: Model) -> int:
    return len(model.name)


@define.task
async def same(number: int) -> int:
    return number

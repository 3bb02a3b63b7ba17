"""HOWs that several cases call."""

import asyncio
from collections.abc import Sequence
from typing import List, TypeVar

from how_codegen import define
from how_codegen.types import Data, Routine

TModelParams = TypeVar("TModelParams")
TModel = TypeVar("TModel")
A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")


@define.how(name="build_transformer")
def build_transformer(
    preprocess: Routine[[Data], Data],
    train_model: Routine[[TModelParams], TModel],
    pick_best_model: Routine[[List[TModel]], TModel],
) -> Routine[[Data, List[TModelParams]], TModel]:
    async def workflow(data: Data, params_list: List[TModelParams]) -> TModel:
        processed_data = await preprocess(data)
        assert processed_data is not None
        train_execs = [train_model[p] for p in params_list]
        models = await asyncio.gather(*train_execs)
        best_model = await pick_best_model(models)
        return best_model

    return workflow


@define.how
def compose(first: Routine[[A], B], second: Routine[[B], C]) -> Routine[[A], C]:
    async def workflow(value: A) -> C:
        return await second(await first(value))

    return workflow


@define.how
def twice(step: Routine[[A], A]) -> Routine[[A], A]:
    async def workflow(value: A) -> A:
        return await step(await step(value))

    return workflow


@define.how
def each(step: Routine[[A], B]) -> Routine[[Sequence[A]], list[B]]:
    async def workflow(values: Sequence[A]) -> list[B]:
        return await asyncio.gather(*[step[value] for value in values])

    return workflow


@define.how
def pipeline(*stages: Routine[[A], A]) -> Routine[[A], A]:
    async def workflow(value: A) -> A:
        for stage in stages:
            value = await stage(value)
        return value

    return workflow

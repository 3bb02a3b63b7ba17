"""A generic routine's bound and its HOW's bound, constraint or container meet."""
from collections.abc import Sequence, Sized
from typing import AnyStr, TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import build_transformer, compose, each
from nlp.tasks import clean, first, length, train_torch
from nlp.types import Corpus, Model, TorchModel, TorchParams

M = TypeVar("M", bound=Model)
P = TypeVar("P")
T = TypeVar("T")
Z = TypeVar("Z", bound=Sized)
S = TypeVar("S", str, bytes)


@define.how
def best(train: Routine[[P], M], pick: Routine[[list[M]], M]) -> Routine[[P], M]:
    async def workflow(params: P) -> M:
        return await pick([await train(params)])

    return workflow


@define.how
def cleaned(step: Routine[[S], S]) -> Routine[[list[S]], list[S]]:
    async def workflow(texts: list[S]) -> list[S]:
        return [await step(text) for text in texts]

    return workflow


@define.task
async def pick_model(models: list[M]) -> M:
    return models[0]


@define.task
async def pick_any(items: Sequence[T]) -> T:
    return items[0]


@define.task
async def pick_sized(items: list[Z]) -> Z:
    return items[0]


@define.task
async def strip(text: AnyStr) -> AnyStr:
    return text.strip()


@define.task
async def strip_text(text: str) -> str:
    return text


one = best(train_torch, pick_model)
two = best(train_torch, pick_any)
three = best(train_torch, first)
four = cleaned(strip_text)
five = build_transformer(clean, train_torch, pick_model)
six = compose(each(length), pick_any)
seven = build_transformer(pick_first := clean, train_torch, pick_any) if clean.name else five


async def use() -> None:
    assert_type(await one(TorchParams()), TorchModel)
    assert_type(await two(TorchParams()), TorchModel)
    assert_type(await three(TorchParams()), TorchModel)
    assert_type(await four(["a"]), list[str])
    assert_type(await six(["a"]), int)

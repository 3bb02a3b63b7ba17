"""Routines that several cases pass to HOWs."""

from typing import TypeVar

from how_codegen import define
from nlp.types import Array, Corpus, KerasModel, KerasParams, Model, TorchModel, TorchParams

T = TypeVar("T")


@define.task(name="clean")
async def clean(data: Corpus) -> Corpus:
    return data


@define.task(name="normalize")
async def normalize(data: Array) -> Array:
    return data


@define.task
async def vectorize(data: Corpus) -> Array:
    return Array([[float(len(line))] for line in data.lines])


@define.task(name="train_torch", version="2")
async def train_torch(params: TorchParams) -> TorchModel:
    return TorchModel()


@define.task(name="train_keras")
def train_keras(params: KerasParams) -> KerasModel:
    return KerasModel()


@define.task(name="pick_torch")
def pick_torch(models: list[TorchModel]) -> TorchModel:
    return models[0]


@define.task(name="pick_keras")
async def pick_keras(models: list[KerasModel]) -> KerasModel:
    return models[0]


@define.task
def pick_any(models: list[Model]) -> Model:
    return models[0]


@define.task
def first(models: list[T]) -> T:
    return models[0]


@define.task
async def last(models: list[T]) -> T:
    return models[-1]


@define.task
async def length(text: str) -> int:
    return len(text)


@define.task
async def double(number: int) -> int:
    return number * 2


@define.task
def shout(text: str) -> str:
    return text.upper()


@define.task
async def spell(number: int) -> str:
    return str(number)


def plain_double(number: int) -> int:
    return number * 2

"""A class given where a protocol is taken, also a generic protocol."""
from collections.abc import Sequence
from typing import Protocol, SupportsFloat, SupportsIndex, TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import compose, twice
from nlp.tasks import length
from nlp.types import Model, TorchModel

T_co = TypeVar("T_co", covariant=True)
A = TypeVar("A")
B = TypeVar("B")


class Translates(Protocol):
    def translate(self, text: str) -> str: ...


class Reads(Protocol[T_co]):
    def read(self) -> T_co: ...


class File:
    def read(self) -> bytes:
        return b""


class Texts:
    def read(self) -> str:
        return ""


@define.task
async def load(name: str) -> TorchModel:
    return TorchModel()


@define.task
async def translate(model: Translates) -> str:
    return model.translate("")


@define.task
async def tune(model: Translates) -> Translates:
    return model


@define.task
async def specific(model: Translates) -> TorchModel:
    return TorchModel()


@define.task
async def open_file(name: str) -> File:
    return File()


@define.task
async def read_bytes(source: Reads[bytes]) -> bytes:
    return source.read()


@define.task
async def read_any(source: Reads[object]) -> str:
    return str(source.read())


@define.task
async def real(number: SupportsFloat) -> float:
    return float(number)


@define.task
async def index(number: SupportsIndex) -> int:
    return number.__index__()


@define.how
def content(opening: Routine[[A], Reads[B]]) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        return (await opening(value)).read()

    return workflow


translated = compose(load, translate)
tuned = twice(tune)
narrowed = twice(specific)
file = compose(open_file, read_bytes)
anything = compose(open_file, read_any)
reals = compose(length, real)
indices = compose(length, index)
read = content(open_file)


async def use() -> None:
    assert_type(await translated("a"), str)
    assert_type(await tuned(Model()), Translates)
    assert_type(await narrowed(TorchModel()), TorchModel)
    assert_type(await file("a"), bytes)
    assert_type(await anything("a"), str)
    assert_type(await reals("a"), float)
    assert_type(await indices("a"), int)
    assert_type(await read("a"), bytes)

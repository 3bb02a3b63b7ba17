from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.types import Model, TorchModel, TorchParams

P = TypeVar("P")
M = TypeVar("M", bound=Model)
S = TypeVar("S", str, bytes)


@define.how
def train(fit: Routine[[P], M], check: Routine[[M], bool]) -> Routine[[P], M]:
    async def workflow(params: P) -> M:
        model = await fit(params)
        await check(model)
        return model

    return workflow


@define.how
def repeat(step: Routine[[S], S], then: Routine[[S], int]) -> Routine[[S], int]:
    async def workflow(text: S) -> int:
        return await then(await step(text))

    return workflow


@define.task
async def fit(params: TorchParams) -> TorchModel:
    return TorchModel()


@define.task
async def check(model: Model) -> bool:
    return True


@define.task
async def upper(text: str) -> str:
    return text.upper()


@define.task
async def size(text: str | bytes) -> int:
    return len(text)


@define.task
async def trim(text: bytes) -> bytes:
    return text.strip()


bounded = train(fit, check)
text = repeat(upper, size)
data = repeat(trim, size)


async def use() -> None:
    assert_type(await bounded(TorchParams()), TorchModel)
    assert_type(await text("a"), int)
    assert_type(await data(b"a"), int)

"""A workflow as `how generate` writes it, passed on and used."""
import asyncio
from typing import assert_type

from how_codegen import define

from nlp.hows import compose, each, twice
from nlp.tasks import clean, length, pick_torch, train_torch
from nlp.types import Corpus, TorchModel, TorchParams


@define.workflow(name="translator", version="682d8032")
async def translator(data: Corpus, params_list: list[TorchParams]) -> TorchModel:
    """Preprocess the data, train a model for each set of parameters, keep the best."""
    processed_data = await clean(data)  # noqa: F841
    train_execs = [train_torch[p] for p in params_list]
    models = await asyncio.gather(*train_execs)
    best_model = await pick_torch(models)
    return best_model


@define.workflow(name="measure", version="1")
async def measure(value: str) -> int:
    return await length(value)


@define.task
async def translate(model: TorchModel) -> str:
    return model.translate("")


@define.task
async def trained(name: str) -> TorchModel:
    return await translator(Corpus([name]), [TorchParams()])


every = each(measure)
translated = compose(trained, translate)


async def use() -> None:
    assert_type(await every(["a"]), list[int])
    assert_type(await translated("a"), str)
    assert_type(await translator[Corpus(), [TorchParams()]], TorchModel)
    assert_type(await translator.start(Corpus(), params_list=[TorchParams()]), TorchModel)
    assert_type(await asyncio.gather(measure["a"], measure("b")), tuple[int, int])

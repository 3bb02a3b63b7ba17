"""The team's higher-order workflows: pipelines that do not name the tasks they run."""

import asyncio
from typing import TypeVar

from utils import define
from utils.types import Data, Routine

TModelParams = TypeVar("TModelParams")
TModel = TypeVar("TModel")


@define.how(name="build_transformer")
def build_transformer(
    preprocess: Routine[[Data], Data],
    train_model: Routine[[TModelParams], TModel],
    pick_best_model: Routine[[list[TModel]], TModel],
) -> Routine[[Data, list[TModelParams]], TModel]:
    """Preprocess the data, train a model for each set of parameters, keep the best."""

    async def workflow(data: Data, params_list: list[TModelParams]) -> TModel:
        # Awaited before any training starts, so that bad data costs no training time.
        processed_data = await preprocess(data)

        train_execs = [train_model[p] for p in params_list]
        models = await asyncio.gather(*train_execs)
        best_model = await pick_best_model(models)

        return best_model

    return workflow

# nlp/hows.py
import asyncio
from typing import List, TypeVar
from how_codegen import define
from how_codegen.types import Data, Routine

TModelParams = TypeVar("TModelParams")
TModel = TypeVar("TModel")

@define.how(name="build_transformer")
def build_transformer(preprocess: Routine[[Data], Data],
                      train_model: Routine[[TModelParams], TModel],
                      pick_best_model: Routine[[List[TModel]], TModel]) -> Routine[[Data, List[TModelParams]], TModel]:
    async def workflow(data: Data, params_list: List[TModelParams]) -> TModel:
        processed_data = await preprocess(data)
        train_execs = [train_model[p] for p in params_list]
        models = await asyncio.gather(*train_execs)
        best_model = await pick_best_model(models)
        return best_model
    return workflow

import asyncio

from typing import List, TypeVar

from how_codegen import define
from how_codegen.types import Data, Routine

TModelParams = TypeVar('TModelParams')
TModel = TypeVar('TModel')

@define.how(name="build_transformer")
def build_transformer(preprocess: Routine[[Data], Data],
                      train_model: Routine[[TModelParams, TModel]],  # E:36: "Routine[[TModelParams, TModel]]" has no result type: did you mean "Routine[[TModelParams], TModel]"?  [how-routine]
                      pick_best_model: Routine[[List[TModel]], TModel]) -> Routine[[List[TModelParams]], TModel]:

    def workflow(data: Data, params_list: List[TModelParams]) -> TModel:
        processed_data = await preprocess(data)

        train_execs = [train_model[p] for p in params_list]
        models = await asyncio.gather(*train_execs)
        best_model = await pick_best_model(models)

        return best_model

    return workflow  # E:12: The workflow of HOW "build_transformer" awaits, but is not async: write "async def workflow"  [how-body]  # E:12: "workflow" does not match what HOW "build_transformer" declares: it also requires "params_list", which is not declared  [how-return]
    # N: the declaration that would be right: Routine[[Data, list[TModelParams]], TModel]

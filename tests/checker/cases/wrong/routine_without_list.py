from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

TModelParams = TypeVar("TModelParams")
TModel = TypeVar("TModel")


@define.how
def train(fit: Routine[TModelParams, TModel]) -> Routine[[TModelParams], TModel]:  # E:16: "Routine[TModelParams, TModel]": the parameters stand in a list: did you mean "Routine[[TModelParams], TModel]"?  [how-routine]
    async def workflow(params: TModelParams) -> TModel:
        return await fit(params)

    return workflow

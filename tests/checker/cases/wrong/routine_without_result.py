from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

TModelParams = TypeVar("TModelParams")
TModel = TypeVar("TModel")


@define.how
def train(
    fit: Routine[[TModelParams, TModel]],  # E:10: "Routine[[TModelParams, TModel]]" has no result type: did you mean "Routine[[TModelParams], TModel]"?  [how-routine]
    check: Routine[[TModel], bool],
) -> Routine[[TModelParams], bool]:
    async def workflow(params: TModelParams) -> bool:
        return await check(await fit(params))

    return workflow

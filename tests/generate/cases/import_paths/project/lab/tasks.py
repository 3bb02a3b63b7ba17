from how_codegen import define

from lab.api import Model


@define.task
async def inc(value: int) -> int:
    return value + 1


@define.task
async def score(model: Model) -> int:
    return model.score

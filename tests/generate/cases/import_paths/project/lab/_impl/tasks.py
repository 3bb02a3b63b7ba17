from how_codegen import define

from lab._impl.models import Hidden, Model


@define.task
async def fit(value: int) -> Model:
    return Model(value)


@define.task
async def hide(value: int) -> Hidden:
    return Hidden(value)

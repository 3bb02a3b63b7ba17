from functools import partial

from how_codegen import define
from nlp.hows import compose
from nlp.tasks import length


@define.task
async def grow(number: int, by: int) -> int:
    return number + by


made = compose(length, partial(grow, by=2))

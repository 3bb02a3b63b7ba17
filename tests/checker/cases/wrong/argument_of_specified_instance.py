from typing import ParamSpec, TypeVar

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double

P = ParamSpec("P")
R = TypeVar("R")


@define.how
def logged(step: Routine[P, R]) -> Routine[P, R]:
    async def workflow(*args: P.args, **kwargs: P.kwargs) -> R:
        return await step(*args, **kwargs)

    return workflow


made = logged(double)


async def use() -> None:
    await made("a")  # E:16: Argument 1 has incompatible type "str"; expected "int"  [arg-type]

from typing import ParamSpec, TypeVar

from how_codegen import define
from how_codegen.types import Routine

P = ParamSpec("P")
R = TypeVar("R")


@define.how
def logged(step: Routine[P, R]) -> Routine[P, R]:
    async def workflow(*args: P.args, **kwargs: P.kwargs) -> R:
        return await step(*args)  # E:22: Too few arguments  [call-arg]

    return workflow

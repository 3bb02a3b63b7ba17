from typing import ParamSpec, TypeVar

from how_codegen import define
from how_codegen.types import Routine

P = ParamSpec("P")
R = TypeVar("R")


@define.how
def logged(step: Routine[[P], R]) -> Routine[P, R]:  # E:18: "Routine[[P], R]" is malformed: did you mean "Routine[P, R]"?  [how-routine]
    async def workflow(*args: P.args, **kwargs: P.kwargs) -> R:
        return await step(*args, **kwargs)

    return workflow

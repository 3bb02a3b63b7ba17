from typing import ParamSpec, TypeVar

from how_codegen import define
from how_codegen.types import Routine

P = ParamSpec("P")
R = TypeVar("R")


@define.how
def logged(step: Routine[P, R]) -> Routine[P, R]:
    async def workflow(*args: P.args, **kwargs: P.kwargs) -> list[R]:
        return [await step(*args, **kwargs)]

    return workflow  # E:12: "workflow" does not match what HOW "logged" declares: it returns list[R], not R  [how-return]
    # N: the declaration that would be right: Routine[P, list[R]]

from typing import ParamSpec, TypeVar

from how_codegen import define
from how_codegen.types import Routine

P = ParamSpec("P")
B = TypeVar("B")


@define.how
def one(task: Routine[P, B]) -> Routine[P, B]:
    async def run(*args: P.args, **kwargs: P.kwargs) -> B:
        return await task(*args, **kwargs)

    return run

from typing import Generic, TypeVar

from nlp.tasks import length

from how_codegen import define
from how_codegen.types import Routine

T = TypeVar("T")


class Box(Generic[T]):
    item: T


X = TypeVar("X", bound=Box[int])


@define.how
def unbox(step: Routine[[str], X]) -> Routine[[str], X]:
    async def workflow(text: str) -> X:
        return await step(text)

    return workflow


@define.task
async def put(text: str) -> Box[str]:
    return Box()


made = unbox(put)  # E:14: "put" does not fit slot "step" of HOW "unbox": X would be Box[str], which is outside its bound Box[int]  [how-typevar]
# N: X is Box[str]: step=put returns Box[str] (wrong/bound_generic_class.py:27)

from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import length
from nlp.types import Model

P = TypeVar("P")
M = TypeVar("M", bound=Model)


@define.how
def train(fit: Routine[[P], M]) -> Routine[[P], M]:
    async def workflow(params: P) -> M:
        return await fit(params)

    return workflow


made = train(length)  # E:14: "length" does not fit slot "fit" of HOW "train": M would be int, which is outside its bound Model  [how-typevar]
# N: M is int: fit=length returns int (nlp/tasks.py:62)
# N: routines that fit: pick_any (nlp/tasks.py:47), pick_keras (nlp/tasks.py:42), pick_torch (nlp/tasks.py:37) and 4 more

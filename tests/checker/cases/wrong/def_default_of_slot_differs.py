from typing import TypeVar

from nlp.tasks import shout

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")


@define.how
def chain(begin: Routine[[A], int], end: Routine[[int], int] = shout) -> Routine[[A], int]:  # E:64: Incompatible default for parameter "end" (default has type "Routine[[str], str]", parameter has type "Routine[[int], int]")  [assignment]
    async def workflow(value: A) -> int:
        return await end(await begin(value))

    return workflow

from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
seen: list[object] = []


def note(value: object) -> None:
    seen.append(value)


level = 1
level = 2


@define.how
def once(task: Routine[[A], A]) -> Routine[[A], A]:
    async def run(value: A) -> A:
        note(level)
        return await task(value)

    return run

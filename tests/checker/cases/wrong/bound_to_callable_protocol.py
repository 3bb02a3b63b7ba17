from typing import Protocol, TypeVar

from nlp.tasks import double

from how_codegen import define
from how_codegen.types import Routine


class Sized(Protocol):
    def size(self) -> int: ...


Z = TypeVar("Z", bound=Sized)


@define.how
def measured(step: Routine[[Z], Z]) -> Routine[[Z], int]:
    async def workflow(value: Z) -> int:
        return (await step(value)).size()

    return workflow


made = measured(double)  # E:17: "double" does not fit slot "step" of HOW "measured": Z would be int, which is outside its bound Sized  [how-typevar]
# N: Z is int: step=double returns int (nlp/tasks.py:67)

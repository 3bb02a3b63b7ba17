from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

T = TypeVar("T")


@define.how
def keep(step: Routine[[T], T]) -> Routine[[T], T]:
    def workflow(value: T) -> T:
        print(step)
        return value

    return workflow  # E:12: "workflow" does not match what HOW "keep" declares: it is not async: it returns T  [how-return]

from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def same(step: Routine[[A], B]) -> Routine[[A], B]:
    def workflow(value: A) -> A:
        return value

    return workflow  # E:12: "workflow" does not match what HOW "same" declares: it is not async: it returns A  [how-return]

from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import twice

A = TypeVar("A")
B = TypeVar("B")


@define.how
def delegating(step: Routine[[A], A]) -> Routine[[A], A]:
    return twice(twice(step))


@define.how
def delegating2(step: Routine[[A], A]) -> Routine[[A], A]:
    inner = twice(step)
    return inner

from typing import Literal, TypeVar

from how_codegen import define
from how_codegen.types import Routine, Workflow

A = TypeVar("A")
B = TypeVar("B")

@define.how
def remote(step: Routine[[A], B], times: int = ..., mode: Literal["a"] | None = ...) -> Routine[[A], list[B]]: ...
@define.how(name="other")
def other(*steps: Routine[[A], A]) -> Routine[[A], A]: ...

step: Workflow[[str], int]

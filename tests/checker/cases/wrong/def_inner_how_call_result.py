from typing import TypeVar

from nlp.hows import compose

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def outer(first: Routine[[A], B], second: Routine[[B], A]) -> Routine[[A], B]:
    return compose(first, second)  # E:12: "compose(...)" does not match what HOW "outer" declares: it returns A, not B  [how-return]
    # N: the declaration that would be right: Routine[[A], A]

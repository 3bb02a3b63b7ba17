from collections.abc import Callable
from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double

A = TypeVar("A")
B = TypeVar("B")


@define.how
def sorted_by(step: Routine[[A], B], key: Callable[[B], float]) -> Routine[[list[A]], list[B]]:
    async def workflow(values: list[A]) -> list[B]:
        return sorted([await step(value) for value in values], key=key)

    return workflow


def score(text: str) -> float:
    return float(text)


made = sorted_by(double, score)  # E:26: "score" does not fit slot "key" of HOW "sorted_by": B would be both int and str  [how-typevar]
# N: B is int: step=double returns int (nlp/tasks.py:67)
# N: B is str: key=score takes text: str (wrong/key_function.py:20)

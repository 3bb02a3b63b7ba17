from typing import ParamSpec, TypeVar

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double, shout

P = ParamSpec("P")
R = TypeVar("R")


@define.how
def prefer(left: Routine[P, R], right: Routine[P, R]) -> Routine[P, list[R]]:
    async def workflow(*args: P.args, **kwargs: P.kwargs) -> list[R]:
        return [await left(*args, **kwargs), await right(*args, **kwargs)]

    return workflow


made = prefer(double, shout)  # E:23: "shout" does not fit slot "right" of HOW "prefer": P would be both [int] and [str], and R would be both int and str  [how-typevar]
# N: P is [int]: left=double takes number: int (nlp/tasks.py:67)
# N: P is [str]: right=shout takes text: str (nlp/tasks.py:72)
# N: R is int: left=double returns int (nlp/tasks.py:67)
# N: R is str: right=shout returns str (nlp/tasks.py:72)
# N: routines that fit: double (nlp/tasks.py:67)

from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import length

A = TypeVar("A")
B = TypeVar("B")


@define.how
def fallback(step: Routine[[A], B], default: B) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        return default if value is None else await step(value)

    return workflow


measured = fallback(length, "none")  # E:29: "'none'" does not fit slot "default" of HOW "fallback": B would be both int and str  [how-typevar]
# N: B is int: step=length returns int (nlp/tasks.py:62)
# N: B is str: default='none' is str (wrong/default_of_other_type.py:19)

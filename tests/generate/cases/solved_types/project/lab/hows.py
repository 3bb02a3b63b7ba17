from typing import Dict, List, Optional, Tuple, TypeVar, Union

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def typed(task: Routine[[A], B]) -> Routine[[A, Optional[B]], Union[B, List[B], None]]:
    async def run(value: A, backup: Optional[B] = None) -> Union[B, List[B], None]:
        found: Dict[str, Tuple[A, List[Optional[B]]]] = {}
        got: B = await task(value)
        found["a"] = (value, [got, backup])
        return got

    return run

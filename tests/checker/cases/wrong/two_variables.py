from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


@define.how
def round_trip(there: Routine[[A], B], back: Routine[[B], A]) -> Routine[[A], A]:
    async def workflow(value: A) -> A:
        return await back(await there(value))

    return workflow


@define.task
async def to_text(number: int) -> str:
    return str(number)


@define.task
async def from_bytes(data: bytes) -> float:
    return float(data)


trip = round_trip(to_text, from_bytes)  # E:28: "from_bytes" does not fit slot "back" of HOW "round_trip": A would be both int and float, and B would be both str and bytes  [how-typevar]
# N: A is int: there=to_text takes number: int (wrong/two_variables.py:19)
# N: A is float: back=from_bytes returns float (wrong/two_variables.py:24)
# N: B is str: there=to_text returns str (wrong/two_variables.py:19)
# N: B is bytes: back=from_bytes takes data: bytes (wrong/two_variables.py:24)

from typing import NoReturn

from nlp.shapes import gate

from how_codegen import define


@define.task
async def fail(number: int) -> NoReturn:
    raise ValueError(number)


@define.task
async def check(text: str) -> bool:
    return True


made = gate(fail, check)  # E:19: "check" does not fit slot "check" of HOW "gate": Data would be both int and str  [how-typevar]
# N: Data is int: step=fail takes number: int (wrong/never_returning_routine.py:9)
# N: Data is str: check=check takes text: str (wrong/never_returning_routine.py:14)
# N: routines that fit: fail (wrong/never_returning_routine.py:9)

from typing import Literal

from how_codegen import define
from nlp.hows import compose


@define.task
async def choose(name: str) -> str:
    return name


@define.task
async def run(mode: Literal["fast", "slow"]) -> int:
    return 1


chosen = compose(choose, run)  # E:26: "run" does not fit slot "second" of HOW "compose": B would be both str and Literal['fast', 'slow']  [how-typevar]
# N: B is str: first=choose returns str (wrong/literal.py:8)
# N: B is Literal['fast', 'slow']: second=run takes mode: Literal['fast', 'slow'] (wrong/literal.py:13)
# N: routines that fit: choose (wrong/literal.py:8)

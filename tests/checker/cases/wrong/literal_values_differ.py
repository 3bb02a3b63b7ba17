from typing import Literal

from nlp.hows import compose

from how_codegen import define


@define.task
async def choose(name: str) -> Literal["fast", "exact"]:
    return "fast"


@define.task
async def run(mode: Literal["fast", "slow"]) -> int:
    return 1


chosen = compose(choose, run)  # E:26: "run" does not fit slot "second" of HOW "compose": B would be both Literal['fast', 'exact'] and Literal['fast', 'slow']  [how-typevar]
# N: B is Literal['fast', 'exact']: first=choose returns Literal['fast', 'exact'] (wrong/literal_values_differ.py:9)
# N: B is Literal['fast', 'slow']: second=run takes mode: Literal['fast', 'slow'] (wrong/literal_values_differ.py:14)
# N: routines that fit: choose (wrong/literal_values_differ.py:9)

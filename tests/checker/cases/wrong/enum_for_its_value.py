from enum import Enum

from nlp.hows import compose

from how_codegen import define


class Mode(Enum):
    FAST = "fast"


@define.task
async def choose(name: str) -> Mode:
    return Mode.FAST


@define.task
async def run(mode: str) -> int:
    return 1


chosen = compose(choose, run)  # E:26: "run" does not fit slot "second" of HOW "compose": B would be both Mode and str  [how-typevar]
# N: B is Mode: first=choose returns Mode (wrong/enum_for_its_value.py:13)
# N: B is str: second=run takes mode: str (wrong/enum_for_its_value.py:18)

from how_codegen import define
from nlp.hows import twice
from nlp.tasks import double


@define.task
async def grow(number: int) -> int:
    return number + 1


import os

QUICK = bool(os.environ.get('QUICK'))
made = twice(double if QUICK else grow)  # E:14: slot "step" of HOW "twice" is given a conditional expression: no module can name it; define it at module level and pass its name  [how-static]

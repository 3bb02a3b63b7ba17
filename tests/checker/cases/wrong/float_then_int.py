from nlp.hows import compose
from nlp.tasks import double

from how_codegen import define


@define.task
async def measure(text: str) -> float:
    return 1.0


made = compose(measure, double)  # E:25: "double" does not fit slot "second" of HOW "compose": B would be both float and int  [how-typevar]
# N: B is float: first=measure returns float (wrong/float_then_int.py:8)
# N: B is int: second=double takes number: int (nlp/tasks.py:67)

from nlp.hows import compose
from nlp.tasks import double

from how_codegen import define


@define.task
async def outer(number: int) -> None:
    await double(number)


made = compose(outer, double)  # E:23: "double" does not fit slot "second" of HOW "compose": B would be both None and int  [how-typevar]
# N: B is None: first=outer returns None (wrong/task_of_coroutine_twice.py:8)
# N: B is int: second=double takes number: int (nlp/tasks.py:67)

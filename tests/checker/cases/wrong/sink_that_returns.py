from nlp.shapes import produce
from nlp.tasks import double

from how_codegen import define


@define.task
async def read() -> int:
    return 1


made = produce(read, double)  # E:22: "double" does not fit slot "sink" of HOW "produce": it returns int, and the slot asks for None (nlp/tasks.py:67)  [how-arg]
# N: the slot is Routine[[A], None]

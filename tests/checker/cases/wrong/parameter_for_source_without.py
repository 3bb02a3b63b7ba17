from nlp.shapes import produce
from nlp.tasks import length

from how_codegen import define


@define.task
async def show(number: int) -> None:
    print(number)


made = produce(length, show)  # E:16: "length" does not fit slot "source" of HOW "produce": it also requires "text", which the slot does not pass (nlp/tasks.py:62)  [how-arg]
# N: the slot is Routine[[], A]

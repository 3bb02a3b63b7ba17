from nlp.hows import twice
from nlp.tasks import double


async def use() -> None:
    made = twice(double.start(2))  # E:18: "double.start(...)" does not fit slot "step" of HOW "twice": it is Execution[int], which is no routine  [how-arg]
    # N: the slot is Routine[[A], A]
    print(made)

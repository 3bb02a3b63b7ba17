from nlp.hows import twice
from nlp.tasks import double


async def use() -> None:
    made = twice(await double(2))  # E:18: "await double(...)" does not fit slot "step" of HOW "twice": it is int, which is no routine  [how-arg]
    # N: the slot is Routine[[A], A]
    print(made)

from nlp.hows import compose
from nlp.tasks import length, shout


async def use() -> None:
    print(await compose(length, shout("a"))("b"))  # E:33: "shout(...)" does not fit slot "second" of HOW "compose": it is Coroutine[Any, Any, str], which is no routine  [how-arg]
    # N: the slot is Routine[[B], C]
    # N: pass "shout" itself, without calling it

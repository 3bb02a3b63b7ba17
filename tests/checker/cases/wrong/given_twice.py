from nlp.hows import compose
from nlp.tasks import double, length, shout


async def use() -> None:
    compose(length, double, first=shout)  # E:5: "compose" gets multiple values for keyword argument "first"  [misc]

from typing import assert_type

from nlp.hows import compose, twice
from nlp.tasks import spell


class Adder:
    def __init__(self, amount: int) -> None:
        self.amount = amount

    async def __call__(self, number: int) -> int:
        return number + self.amount


add_two = Adder(2)
four = twice(add_two)
spelled = compose(add_two, spell)


async def use() -> None:
    assert_type(await four(1), int)
    assert_type(await spelled(1), str)

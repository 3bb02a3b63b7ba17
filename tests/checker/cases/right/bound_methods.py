from typing import assert_type

from how_codegen import define
from nlp.hows import compose, twice


class Scaler:
    def __init__(self, factor: int) -> None:
        self.factor = factor

    async def scale(self, number: int) -> int:
        return number * self.factor

    @define.task
    def grow(self, number: int) -> int:
        return number + self.factor

    @classmethod
    async def of_text(cls, text: str) -> int:
        return len(text)

    @staticmethod
    async def to_text(number: int) -> str:
        return str(number)

    def both(self) -> None:
        twice(self.scale)
        twice(self.grow)


scaler = Scaler(2)
scaled = twice(scaler.scale)
grown = twice(scaler.grow)
from_class = compose(Scaler.of_text, scaler.scale)
static = compose(scaler.scale, Scaler.to_text)


async def use() -> None:
    assert_type(await scaled(1), int)
    assert_type(await grown(1), int)
    assert_type(await from_class(""), int)
    assert_type(await static(1), str)

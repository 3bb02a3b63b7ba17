from typing import assert_type

from how_codegen import define
from nlp.hows import compose, twice


class Trainer:
    rate = 2

    @define.task
    async def fit(self, epochs: int) -> int:
        return epochs * self.rate

    @define.task(name="score")
    def score(self, epochs: int) -> float:
        return epochs / self.rate

    @staticmethod
    @define.task
    def double(number: int) -> int:
        return number * 2

    @classmethod
    @define.task
    async def read(cls, text: str) -> int:
        return len(text)

    @define.workflow
    async def both(self, epochs: int) -> float:
        return await self.score(await self.fit.start(epochs))

    async def use(self) -> None:
        assert_type(await twice(self.fit)(1), int)
        assert_type(await self.fit[1], int)


trainer = Trainer()
fitted = compose(trainer.fit, trainer.score)
doubled = twice(Trainer.double)
read = compose(Trainer.read, trainer.fit)
unbound = Trainer.fit


async def use() -> None:
    assert_type(await fitted(1), float)
    assert_type(await doubled(1), int)
    assert_type(await read("a"), int)
    assert_type(await unbound(trainer, 1), int)

from dataclasses import dataclass

from how_codegen import define


@dataclass(frozen=True)
class Base:
    score: int


@dataclass(frozen=True)
class Narrow(Base):
    pass


@define.task
async def train(score: int) -> Narrow:
    return Narrow(score)


@define.task
async def pick(models: list[Base]) -> Base:
    return max(models, key=lambda model: model.score)

"""Routines of several kinds."""

from how_codegen import define


class Model:
    def __init__(self, score: int = 0) -> None:
        self.score = score

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Model) and other.score == self.score

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.score})"


class TorchModel(Model):
    pass


class TreeModel(Model):
    pass


@define.task
async def load(value: int) -> int:
    return value + 1


@define.task
async def clean(value: int) -> int:
    return value * 2


@define.task
def fit(value: int) -> int:
    return value - 3


@define.task
async def broken(value: int) -> int:
    raise ValueError(value)


async def plain(value: int) -> int:
    return value + 100


@define.task
async def torch(value: int) -> TorchModel:
    return TorchModel(value)


@define.task
async def tree(value: int) -> TreeModel:
    return TreeModel(-value)


@define.task
async def best(models: list[Model]) -> Model:
    return max(models, key=lambda model: model.score)

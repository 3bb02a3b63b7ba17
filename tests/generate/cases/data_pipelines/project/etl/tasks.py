"""The tasks of the pipelines."""

from __future__ import annotations

from how_codegen import define

from etl.model import (
    LinearModel,
    Model,
    Options,
    Report,
    RowId,
    Split,
    Store,
    Table,
    TreeModel,
)


@define.task
async def extract(name: str) -> Table:
    return Table(name, (3, 1, 2))


@define.task
async def flaky(name: str) -> Table:
    if name == "bad":
        raise ConnectionError(name)
    return Table(name, (1,))


@define.task
async def clean(table: Table) -> Table:
    return Table(table.name, tuple(sorted(table.rows)))


@define.task
def validate(table: Table) -> Table:
    if not table.rows:
        raise ValueError("no rows")
    return table


@define.task
async def load(table: Table) -> int:
    return len(table.rows)


@define.task
async def train_tree(table: Table, seed: int) -> TreeModel:
    return TreeModel(sum(table.rows) + seed, depth=seed)


@define.task
async def train_linear(table: Table, seed: int) -> LinearModel:
    return LinearModel(len(table.rows) + seed)


@define.task
async def evaluate(model: Model, table: Table) -> float:
    return model.score / (len(table.rows) or 1)


@define.task
async def pick(models: list[Model]) -> Model:
    return max(models, key=lambda model: model.score)


@define.task
async def notify(message: str) -> None:
    return None


@define.task
async def by_id(row: RowId) -> Options:
    return {"depth": int(row), "name": "x"}


@define.task
async def split(table: Table, part: Split) -> Table:
    return Table(
        f"{table.name}-{part}", table.rows[:2] if part == "train" else table.rows[2:]
    )


@define.task
async def key_of(table: Table) -> Store.Key:
    return Store.Key(table.name)


@define.task
async def report(numbers: list[float]) -> Report:
    return Report(tuple(f"{number:.2f}" for number in numbers))

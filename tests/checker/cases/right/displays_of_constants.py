"""A list, set or dict written in the call has the type that the routines ask for."""
from collections.abc import Mapping
from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.types import KerasModel, Model, TorchModel

A = TypeVar("A")
B = TypeVar("B")


@define.how
def seeded(
    step: Routine[[A], B],
    seeds: list[B],
    table: dict[str, B],
    groups: Mapping[str, list[A]] = {},
    known: set[A] = set(),
) -> Routine[[A], list[B]]:
    async def workflow(value: A) -> list[B]:
        if value in known or value in groups.values():
            return seeds
        return [await step(value), *seeds, *table.values()]

    return workflow


@define.how
def filled(step: Routine[[A], B], default: list[B] | None = None) -> Routine[[A], list[B]]:
    async def workflow(value: A) -> list[B]:
        return default or [await step(value)]

    return workflow


@define.task
async def train(size: float) -> Model:
    return Model()


async def use() -> None:
    one = seeded(train, [TorchModel()], {"a": TorchModel(), "b": KerasModel()}, {"a": []})
    two = seeded(train, [], {}, {"a": [1]}, {2, 3})
    three = seeded(
        train, [TorchModel() for _ in range(3)], {str(n): KerasModel() for n in range(3)}, {}, known=set()
    )
    four = seeded(train, seeds=[*[TorchModel()]], table={**{"a": TorchModel()}})
    five = filled(train, [])
    six = filled(train, [TorchModel()])
    seven = filled(train)
    assert_type(await one(1.5), list[Model])
    assert_type(await two(1), list[Model])
    assert_type(await three(1), list[Model])
    assert_type(await four(1), list[Model])
    assert_type(await five(1), list[Model])
    assert_type(await six(1), list[Model])
    assert_type(await seven(1), list[Model])

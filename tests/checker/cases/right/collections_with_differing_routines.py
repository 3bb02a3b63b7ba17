"""Routines in one collection that differ in what does not matter to the slot."""
from collections.abc import Mapping, Sequence
from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import length
from nlp.types import KerasModel, Model, TorchModel

A = TypeVar("A")
B = TypeVar("B")


@define.how
def vote(voters: Sequence[Routine[[A], B]], pick: Routine[[list[B]], B]) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        return await pick([await voter(value) for voter in voters])

    return workflow


@define.how
def by_name(voters: Mapping[str, Routine[[A], B]]) -> Routine[[A], dict[str, B]]:
    async def workflow(value: A) -> dict[str, B]:
        return {name: await voter(value) for name, voter in voters.items()}

    return workflow


@define.task
async def torch(name: str) -> TorchModel:
    return TorchModel()


@define.task
async def keras(name: str) -> KerasModel:
    return KerasModel()


@define.task
async def model(name: object, seed: int = 0) -> Model:
    return Model()


@define.task
async def pick(models: list[Model]) -> Model:
    return models[0]


class Voter:
    async def __call__(self, name: str) -> TorchModel:
        return TorchModel()

    async def vote(self, name: str, *more: str) -> Model:
        return Model()


voter = Voter()
three = vote([torch, keras, model], pick)
objects = vote([voter, voter.vote, torch], pick)
in_tuple = vote((torch, model), pick)
first_wins = by_name({"model": model, "torch": torch})
last_wins = by_name({"torch": torch, "model": model})


async def use() -> None:
    assert_type(await three("a"), Model)
    assert_type(await objects("a"), Model)
    assert_type(await in_tuple("a"), Model)
    assert_type(await first_wins("a"), dict[str, Model])
    assert_type(await last_wins("a"), dict[str, Model])
    assert_type(await length("a"), int)

"""Routines that give and take functions, classes and routines."""
from collections.abc import Awaitable, Callable
from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import compose, twice
from nlp.tasks import double, spell
from nlp.types import Model, TorchModel

A = TypeVar("A")
B = TypeVar("B")
R = TypeVar("R")


@define.task
async def formatter(width: int) -> Callable[[object], str]:
    return str


@define.task
async def apply(function: Callable[[int], object]) -> object:
    return function(1)


@define.task
async def kind(name: str) -> type[TorchModel]:
    return TorchModel


@define.task
async def create(kind: type[Model]) -> Model:
    return kind()


@define.task
async def same_kind(kind: type[Model]) -> type[Model]:
    return kind


@define.task
async def routine_of(name: str) -> Routine[[int], str]:
    return spell


@define.task
async def run(step: Callable[[int], Awaitable[str]]) -> str:
    return await step(1)


@define.task
async def run_routine(step: Routine[[int], str]) -> str:
    return await step(1)


@define.how
def with_inner(outer: Routine[[Routine[[A], B]], R], inner: Routine[[A], B]) -> Routine[[], R]:
    async def workflow() -> R:
        return await outer(inner)

    return workflow


@define.how
def make(build: Routine[[type[A]], A]) -> Routine[[type[A]], A]:
    async def workflow(kind: type[A]) -> A:
        return await build(kind)

    return workflow


applied = compose(formatter, apply)
created = compose(kind, create)
kinds = twice(same_kind)
ran = compose(routine_of, run)
ran_routine = compose(routine_of, run_routine)
inner = with_inner(run_routine, spell)
made = make(create)


async def use() -> None:
    assert_type(await applied(1), object)
    assert_type(await created("a"), Model)
    assert_type(await kinds(TorchModel), type[Model])
    assert_type(await ran("a"), str)
    assert_type(await ran_routine("a"), str)
    assert_type(await inner(), str)
    assert_type(await made(TorchModel), Model)
    assert_type(await double(1), int)

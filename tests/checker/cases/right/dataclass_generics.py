"""Generic dataclasses as results, their fields as routines, `replace` and inheritance."""
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import compose, each, twice
from nlp.tasks import double, length, spell

T = TypeVar("T")
A = TypeVar("A")
B = TypeVar("B")


@dataclass(frozen=True, slots=True, kw_only=True)
class Result(Generic[T]):
    value: T
    notes: list[str] = field(default_factory=list)


@dataclass
class Pipeline(Generic[A, B]):
    step: Routine[[A], B]
    after: list[Routine[[B], B]] = field(default_factory=list)

    def build(self) -> Routine[[A], B]:
        made = self.step
        for step in self.after:
            made = compose(made, step)
        return made


@define.how
def noted(step: Routine[[A], B]) -> Routine[[A], Result[B]]:
    async def workflow(value: A) -> Result[B]:
        return Result(value=await step(value))

    return workflow


@define.how
def opened(step: Routine[[A], Result[B]]) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        return (await step(value)).value

    return workflow


@define.task
async def note(result: Result[T]) -> Result[T]:
    return replace(result, notes=["a"])


one = noted(length)
two = opened(noted(length))
three = compose(noted(spell), note)
four = each(noted(double))
steps = Pipeline(length, [double, twice(double)])


async def use() -> None:
    assert_type(await one("a"), Result[int])
    assert_type(await two("a"), int)
    assert_type(await three(1), Result[str])
    assert_type(await four([1]), list[Result[int]])
    assert_type(steps, Pipeline[str, int])
    assert_type(await steps.build()("a"), int)

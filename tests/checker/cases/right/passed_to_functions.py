"""Instances given where functions ask for routines, callables, awaitables, workflows, protocols."""
import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping, Sequence
from typing import Any, Protocol, TypeVar, assert_type

from how_codegen.types import Execution, Routine, Task, Workflow
from nlp.hows import compose, each, pipeline, twice
from nlp.tasks import double, length, spell

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")


class Handler(Protocol):
    def __call__(self, text: str, /) -> Awaitable[str]: ...


def as_routine(step: Routine[[str], str]) -> None: ...
def as_callable(step: Callable[[str], Awaitable[str]]) -> None: ...
def as_coroutine(step: Callable[[str], Coroutine[Any, Any, object]]) -> None: ...
def as_workflow(step: Workflow[[str], str]) -> None: ...
def as_any(step: Callable[..., Any]) -> None: ...
def as_object(step: object) -> None: ...
def as_handler(step: Handler) -> None: ...
def as_optional(step: Routine[[str], str] | None = None) -> None: ...
def as_sequence(steps: Sequence[Routine[[str], object]]) -> None: ...
def as_mapping(steps: Mapping[str, Callable[[str], Awaitable[str]]]) -> None: ...
def as_iterable(steps: Iterable[Workflow[[str], str]]) -> None: ...


def generic(step: Routine[[A], B]) -> tuple[list[A], list[B]]:
    return [], []


def generic_callable(step: Callable[[A], Awaitable[B]], then: Callable[[B], C]) -> Callable[[A], C]:
    raise NotImplementedError


def run(coroutine: Coroutine[Any, Any, A]) -> A:
    return asyncio.run(coroutine)


def use() -> None:
    made = compose(length, spell)
    as_routine(made)
    as_routine(step=compose(length, spell))
    as_callable(compose(length, spell))
    as_coroutine(compose(length, spell))
    as_workflow(compose(length, spell))
    as_any(compose(length, spell))
    as_object(compose(length, spell))
    as_handler(compose(length, spell))
    as_optional(compose(length, spell))
    as_sequence([compose(length, spell), made, length])
    as_mapping({"a": compose(length, spell), "b": made})
    as_iterable(compose(length, spell) for _ in range(2))
    as_iterable([made])
    assert_type(generic(compose(length, spell)), tuple[list[str], list[str]])
    assert_type(generic(each(double)), tuple[list[Sequence[int]], list[list[int]]])
    assert_type(run(compose(length, spell)("a")), str)
    for coroutine in map(twice(double), [1]):
        assert_type(asyncio.run(coroutine), int)
    for step in sorted([made, made], key=lambda one: one.name):
        assert_type(asyncio.run(step("a")), str)

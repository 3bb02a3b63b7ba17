"""Decorators below and above `define.how`."""
from collections.abc import Callable
from functools import cache
from typing import Any, ParamSpec, TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double, length

A = TypeVar("A")
B = TypeVar("B")
P = ParamSpec("P")
R = TypeVar("R")
F = TypeVar("F", bound=Callable[..., Any])


def registered(function: F) -> F:
    return function


def logged(function: Callable[P, R]) -> Callable[P, R]:
    return function


@define.how
@registered
def one(step: Routine[[A], B]) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        return await step(value)

    return workflow


@registered
@define.how
def two(step: Routine[[A], B]) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        return await step(value)

    return workflow


@define.how(name="three")
@logged
def three(step: Routine[[A], B]) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        return await step(value)

    return workflow


first = one(length)
second = two(length)
third = three(double)


async def use() -> None:
    assert_type(await first("a"), int)
    assert_type(await second("a"), int)
    assert_type(await third(1), int)

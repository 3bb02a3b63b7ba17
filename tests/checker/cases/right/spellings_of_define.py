from typing import TypeVar, assert_type

import how_codegen
import how_codegen.define as d
import how_codegen.types
from how_codegen import define as definitions
from how_codegen import types as t
from how_codegen.define import how, task, workflow

A = TypeVar("A")


@how
def first_how(step: t.Routine[[A], A]) -> t.Routine[[A], A]:
    async def workflow(value: A) -> A:
        return await step(value)

    return workflow


@d.how(name="second")
def second_how(step: how_codegen.types.Routine[[A], A]) -> how_codegen.types.Routine[[A], A]:
    async def workflow(value: A) -> A:
        return await step(value)

    return workflow


@definitions.how()
def third_how(step: "t.Routine[[A], A]") -> "t.Routine[[A], A]":
    async def workflow(value: A) -> A:
        return await step(value)

    return workflow


@task
async def one(number: int) -> int:
    return number


@how_codegen.define.task(name="two")
def two(number: int) -> int:
    return number


@workflow(version="2")
async def three(number: int) -> int:
    return await one(await two(number))


decorate = definitions.task(name="four")


@decorate
def four(number: int) -> int:
    return number


five = definitions.task(lambda number: 3)

made = first_how(second_how(third_how(one)))
others = [first_how(two), first_how(three), first_how(four)]


async def use() -> None:
    assert_type(await made(1), int)
    assert_type(await others[2](1), int)

"""HOWs of every shape: loops, closures, `try`, `match`, HOW calls of their own."""

from collections.abc import Sequence
from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine
from lab.modes import Mode

A = TypeVar("A")
B = TypeVar("B")


@define.how
def twice(step: Routine[[A], A]) -> Routine[[A], A]:
    async def workflow(value: A) -> A:
        return await step(await step(value))

    return workflow


@define.how
def loops(step: Routine[[A], A], times: int) -> Routine[[A], A]:
    steps = []
    for _ in range(times):
        steps.append(step)
    while len(steps) > 5:
        steps.pop()

    async def workflow(value: A) -> A:
        for one in steps:
            value = await one(value)
        return value

    return workflow


@define.how
def closures(step: Routine[[A], A]) -> Routine[[A], A]:
    count = 0

    def more() -> int:
        nonlocal count
        count += 1
        return count

    async def workflow(value: A) -> A:
        more()

        async def inner(one: A) -> A:
            return await step(one)

        return await inner(value)

    return workflow


@define.how
def tries(step: Routine[[A], A]) -> Routine[[A], A]:
    try:
        known = bool(int("1"))
    except ValueError:
        known = False

    async def workflow(value: A) -> A:
        try:
            return await step(value)
        except ValueError:
            if known:
                raise
            return value
        finally:
            pass

    return workflow


@define.how
def matches(step: Routine[[A], A], mode: Mode) -> Routine[[A], A]:
    match mode:
        case Mode.FAST:
            times = 1
        case _:
            times = 2

    async def workflow(value: A) -> A:
        match times:
            case 1:
                return await step(value)
            case _:
                return await step(await step(value))

    return workflow


@define.how
def own_calls(step: Routine[[A], A]) -> Routine[[A], A]:
    inner = twice(step)
    deep = twice(twice(step))

    async def workflow(value: A) -> A:
        return await deep(await inner(value))

    return workflow


@define.how
def returned_call(step: Routine[[A], A]) -> Routine[[A], A]:
    return twice(twice(step))


@define.how
def returned_name(step: Routine[[A], A]) -> Routine[[A], A]:
    inner = twice(step)
    return inner


@define.how
def state(step: Routine[[A], A]) -> Routine[[A], A]:
    calls = 0

    async def workflow(value: A) -> A:
        nonlocal calls
        calls += 1
        return await step(value)

    return workflow


@define.how
def sequence(steps: Sequence[Routine[[A], A]]) -> Routine[[A], A]:
    async def workflow(value: A) -> A:
        for step in steps:
            value = await step(value)
        return value

    return workflow

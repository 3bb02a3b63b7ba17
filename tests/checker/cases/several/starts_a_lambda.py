import asyncio
from collections.abc import Coroutine
from typing import Any

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import each
from nlp.tasks import double, length


@define.how
def started(step: Routine[[int], int]) -> Routine[[int], int]:
    async def workflow(number: int) -> int:
        return await step.start(number)

    return workflow


@define.how
def gathered(
    first: Routine[[str], int] | None, *steps: Routine[[int], int]
) -> Routine[[int], list[int]]:
    async def workflow(number: int) -> list[int]:
        found = await first["a"] if first else 0
        return list(await asyncio.gather(*[step[number + found] for step in steps]))

    return workflow


def plain(number: int) -> Coroutine[Any, Any, int]:
    return double(number)


def called(is_long: bool) -> None:
    started(lambda number: double(number))  # E:13: "lambda" does not fit slot "step" of HOW "started": the HOW starts it, and a lambda can only be called  [how-arg]
    # N: the HOW uses `step[...]` or `step.start(...)`: pass an `async def` that awaits what it returns
    started(plain)  # E:13: "plain" does not fit slot "step" of HOW "started": the HOW starts it, and a function that is no `async def` can only be called (several/starts_a_lambda.py:30)  [how-arg]
    # N: the HOW uses `step[...]` or `step.start(...)`: pass an `async def` that awaits what it returns
    gathered(lambda text: length(text), double)  # E:14: "lambda" does not fit slot "first" of HOW "gathered": the HOW starts it, and a lambda can only be called  [how-arg]
    # N: the HOW uses `first[...]` or `first.start(...)`: pass an `async def` that awaits what it returns
    gathered(length, lambda number: double(number))  # E:22: "lambda" does not fit slot "steps" of HOW "gathered": the HOW starts it, and a lambda can only be called  [how-arg]
    # N: the HOW uses `steps[...]` or `steps.start(...)`: pass an `async def` that awaits what it returns
    started(double if is_long else lambda number: double(number))  # E:36: "lambda" does not fit slot "step" of HOW "started": the HOW starts it, and a lambda can only be called  [how-arg]
    # N: the HOW uses `step[...]` or `step.start(...)`: pass an `async def` that awaits what it returns
    each(lambda number: double(number + 1))  # E:10: "lambda" does not fit slot "step" of HOW "each": the HOW starts it, and a lambda can only be called  [how-arg]
    # N: the HOW uses `step[...]` or `step.start(...)`: pass an `async def` that awaits what it returns

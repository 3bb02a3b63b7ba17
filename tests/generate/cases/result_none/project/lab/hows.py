from collections.abc import Callable
from typing import TypeVar, cast

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")


@define.how
def twice(task: Routine[[A], B]) -> Routine[[A], list[B]]:
    async def run(value: A) -> list[B]:
        first = await task(value)
        return [first, await task(value)]

    return run


@define.how
def maybe(task: Routine[[A], B], *others: Routine[[A], B]) -> Routine[[A], B | int]:
    async def run(value: A) -> B | int:
        await task(value)
        found = {
            "a": await task(value),  # the first
            "b": [await other(value) for other in others],
        }
        if found["a"] or await task(value):
            return 1
        for one in others:
            last = await one(value)
        print(last, f"{await task(value)} # no comment")
        return await task(value)

    return run


@define.how
def same(task: Routine[[A], B]) -> Routine[[A], B]:
    async def run(value: A) -> B:
        return await task(value)

    return run


def read(name: str) -> object:
    return None if name else 1


@define.how
def unions(
    task: Routine[[A], B],
    other: Routine[[A], C],
    steps: list[Routine[[A], "B | C"]],
) -> Routine[[A], B | C | str | None]:
    known: dict[str, B | C | int | Callable[[B | int], None]] = {}

    async def run(value: A) -> B | C | str | None:
        found: list[B | (C | int) | str] = []
        other_way: "dict[str, int | B]" = {}
        last: B | str | None = cast("B | str | None", read("last"))
        for step in steps:
            found.append(await step(value))
        return cast(B | C | str | None, last or found or other_way or known or None)

    return run

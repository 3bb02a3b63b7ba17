import typing as t
from typing import TYPE_CHECKING, TypeVar, cast

from how_codegen import define
from how_codegen.types import Routine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lab.tasks import Mode as M
if t.TYPE_CHECKING:
    from decimal import Decimal
try:
    import tomllib
except ImportError:
    tomllib = None  # type: ignore[assignment]
try:
    from json import loads
except ImportError:
    from json import dumps as loads  # type: ignore[assignment]
try:
    import nowhere_to_be_found  # type: ignore[import-not-found]
except ImportError:
    FOUND = False
else:
    FOUND = True

A = TypeVar("A")
B = TypeVar("B")


@define.how
def typed(task: "Routine[[A], B]") -> "Routine[[A, list[A]], list[B]]":
    async def run(value: "A", more: "Sequence[A]") -> "list[B]":
        found: "list[B]" = [await task(value)]
        mode: "M | None" = None
        exact: "Decimal | None" = None
        print(mode, exact)
        for item in more:
            found.append(cast("B", item))
            found.append(cast(B, await task(item) or item))
        return found

    return run


@define.how
def tried(task: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        found: int = loads("3")
        return await task(found) + len(tomllib.loads("a = 1")) + FOUND

    return run

"""HOWs that take functions which are no routines, and pass them on."""

from collections.abc import Callable, Coroutine, Sequence
from typing import Any, TypeVar

from how_codegen import define
from how_codegen.types import Routine

T = TypeVar("T")


@define.how
def shown(
    step: Routine[[int], list[int]],
    key: Callable[[int], int],
    show: Callable[[int], T],
    more: Sequence[Callable[[int], int]] = (),
) -> Routine[[int], list[T]]:
    async def run(n: int) -> list[T]:
        found = sorted(await step(n), key=key)
        for one in more:
            found = list(map(one, found))
        print(callable(key), key(n), key.__name__)
        return [show(found[0]), *map(show, found)]

    return run


@define.how
def run_later(call: Callable[[int], Coroutine[Any, Any, int]]) -> Routine[[int], int]:
    async def run(n: int) -> int:
        (found,) = [await one for one in map(call, [n])]
        return found

    return run

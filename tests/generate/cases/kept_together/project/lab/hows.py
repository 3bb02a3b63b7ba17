"""HOWs whose statements stay together in the module, and some that need not."""

import contextlib
import functools
import os
import sys
from collections.abc import Callable, Coroutine, Iterator
from typing import Any, ParamSpec, TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")
P = ParamSpec("P")

log: list[str] = []


def logged(function: Callable[P, Coroutine[Any, Any, B]]) -> Callable[P, Coroutine[Any, Any, B]]:
    """Tell of each run."""
    log.append("decorated")

    @functools.wraps(function)
    async def wrapper(*args: P.args, **kwargs: P.kwargs) -> B:
        log.append("run")
        return await function(*args, **kwargs)

    return wrapper


def times(number: int) -> Callable[[Routine[[int], int]], Routine[[int], int]]:
    """Run several times."""

    def decorator(function: Routine[[int], int]) -> Routine[[int], int]:
        async def wrapper(value: int) -> int:
            for _ in range(number):
                value = await function(value)
            return value

        return wrapper

    return decorator


@contextlib.contextmanager
def noted(text: str) -> Iterator[str]:
    """Tell of the beginning and the end."""
    log.append(f"begin {text}")
    yield text.upper()
    log.append(f"end {text}")


@define.how
def inside_with(task: Routine[[A], B], name: str = "a") -> Routine[[A], B]:
    """Returned from inside of a `with`."""
    with noted(name) as title:

        async def run(value: A) -> B:
            log.append(title)
            return await task(value)

        return run


@define.how
def inside_try(task: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        return await task(value) + extra

    # What is asked once.
    try:
        extra = int(os.environ["HOW_CODEGEN_EXTRA"])
    except KeyError:
        extra = 7
        return run
    return run


@define.how
def inside_loop(task: Routine[[int], int], *numbers: int) -> Routine[[int], int]:
    for number in numbers:
        if number > 2:

            async def run(value: int) -> int:
                return await task(value + number)

            return run
    raise ValueError(numbers)


@define.how
def decorated(task: Routine[[int], int], number: int) -> Routine[[int], int]:
    """Decorated."""

    # Each run counts.
    @logged
    @times(number)
    async def run(value: int) -> int:
        return await task(value)

    return run


@define.how
def renamed(task: Routine[[A], B]) -> Routine[[A], B]:
    async def run(value: A) -> B:
        return await task(value)

    made = run
    return made


@define.how
def wrapped(task: Routine[[A], B]) -> Routine[[A], B]:
    async def run(value: A) -> B:
        return await task(value)

    made = logged(run)
    return logged(made)


@define.how
def filled(task: Routine[[str, int], str], text: str) -> Routine[[int], str]:
    async def run(text: str, value: int) -> str:
        return await task(text, value)

    return functools.partial(run, text)


@define.how
def by_platform(task: Routine[[int], int]) -> Routine[[int], int]:
    async def once(value: int) -> int:
        return await task(value)

    async def twice(value: int) -> int:
        return await task(await task(value))

    return once if sys.platform == "somewhere" else twice


@define.how
def by_pattern(task: Routine[[int], int], pair: tuple[int, int]) -> Routine[[int], int]:
    async def once(value: int) -> int:
        return await task(value)

    async def twice(value: int) -> int:
        return await task(await task(value))

    match pair:
        case (2, _):
            return twice
        case _:
            return once


@define.how
def own_parameter(
    task: Routine[[A], int], count: int, *tasks: Routine[[int], int], **options: int
) -> Routine[[A], int]:
    count = abs(count)
    tasks = tasks[:count]
    options = {**options, "more": 1}

    async def run(value: A) -> int:
        nonlocal count
        count += 1
        found = await task(value)
        for one in tasks:
            found = await one(found)
        return found + count + sum(options.values())

    return run


@define.how
def counted(task: Routine[[int], int]) -> Routine[[int], int]:
    calls = 0

    async def run(value: int) -> int:
        def count() -> None:
            nonlocal calls
            calls += 1

        count()
        return await task(value) + calls

    return run


@define.how
def open_parameters(task: Routine[..., int]) -> Routine[..., int]:
    async def run(*args: Any) -> int:
        return await task(*args)

    return run


@define.how
def passed_on(task: Routine[..., int]) -> Routine[..., int]:
    return open_parameters(task)


@define.how
def by_name(task: Routine[[int], int], twice: bool) -> Routine[[int], int]:
    async def first(value: int) -> int:
        return await task(value)

    async def second(value: int) -> int:
        return await task(await task(value))

    made = second if twice else first
    return made


@define.how
def clash(task: Routine[[int], int]) -> Routine[[int], int]:
    import os.path

    mark = len(os.path.sep)

    async def run(value: int) -> int:
        log.append(os.path.join("a", "b"))
        print(end="")
        return await task(value) + mark

    return run

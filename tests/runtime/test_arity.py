"""`routine[key]`: which arguments a key stands for."""

from __future__ import annotations

import asyncio
import functools
from collections import namedtuple
from typing import Any

import pytest

from how_codegen import define

task: Any = define.task
Point = namedtuple("Point", "x y")
WRONG = "TypeError"


async def zero() -> Any:
    return ()


async def zero_or_keyword(*, k: Any = 0) -> Any:
    return (k,)


async def one(a: Any) -> Any:
    return (a,)


async def one_positional_only(a: Any, /) -> Any:
    return (a,)


async def one_optional(a: Any = 0) -> Any:
    return (a,)


async def one_and_keyword(a: Any, *, k: Any = 0) -> Any:
    return (a, k)


async def one_and_required_keyword(a: Any, *, k: Any) -> Any:
    return (a, k)


async def one_and_keywords(a: Any, **kwargs: Any) -> Any:
    return (a, kwargs)


async def one_required(a: Any, b: Any = 0, c: Any = 0) -> Any:
    return (a, b, c)


async def one_required_and_rest(a: Any, *rest: Any) -> Any:
    return (a, rest)


async def one_optional_and_rest(a: Any = 0, *rest: Any) -> Any:
    return (a, rest)


async def two(a: Any, b: Any) -> Any:
    return (a, b)


async def two_and_optional(a: Any, b: Any, c: Any = 0) -> Any:
    return (a, b, c)


async def two_optional(a: Any = 0, b: Any = 0) -> Any:
    return (a, b)


async def rest(*args: Any) -> Any:
    return args


@functools.wraps(one)
async def decorated(*args: Any, **kwargs: Any) -> Any:
    return await one(*args, **kwargs)


CASES = [
    (zero, (), ()),
    (zero, 1, WRONG),
    (zero, (1,), WRONG),
    (zero_or_keyword, (), (0,)),
    (zero_or_keyword, 1, WRONG),
    (one, 1, (1,)),
    (one, (), ((),)),
    (one, (1,), ((1,),)),
    (one, (1, 2), ((1, 2),)),
    (one, slice(1, 2), (slice(1, 2),)),
    (one, None, (None,)),
    (one_positional_only, (1, 2), ((1, 2),)),
    (one_optional, (1, 2), ((1, 2),)),
    (one_and_keyword, (1, 2), ((1, 2), 0)),
    (one_and_required_keyword, 1, WRONG),
    (one_and_keywords, (1, 2), ((1, 2), {})),
    (one_required, 1, (1, 0, 0)),
    (one_required, (1, 2), ((1, 2), 0, 0)),
    (one_required_and_rest, (1, 2), ((1, 2), ())),
    (one_optional_and_rest, (1, 2), (1, (2,))),
    (two, (1, 2), (1, 2)),
    (two, 1, WRONG),
    (two, (1,), WRONG),
    (two, (1, 2, 3), WRONG),
    (two, Point(1, 2), WRONG),
    (two, (Point(1, 2), (3,)), (Point(1, 2), (3,))),
    (two_and_optional, (1, 2), (1, 2, 0)),
    (two_and_optional, (1, 2, 3), (1, 2, 3)),
    (two_optional, (), (0, 0)),
    (two_optional, 1, (1, 0)),
    (two_optional, (1, 2), (1, 2)),
    (two_optional, Point(1, 2), (Point(1, 2), 0)),
    (rest, (), ()),
    (rest, 1, (1,)),
    (rest, (1, 2), (1, 2)),
    (decorated, (1, 2), ((1, 2),)),
    (functools.partial(two, 1), (2, 3), (1, (2, 3))),
    (functools.partial(one_required, 1, b=2), 3, WRONG),
]


def run_sync(function: Any) -> Any:
    """A sync function with the same parameters as the async one."""

    @functools.wraps(function)
    def sync(*args: Any, **kwargs: Any) -> Any:
        return function(*args, **kwargs)

    return sync


@pytest.mark.parametrize("in_thread", [False, True], ids=["async", "sync"])
@pytest.mark.parametrize(("function", "key", "expected"), CASES)
def test_the_arity_decides(function: Any, key: Any, expected: Any, in_thread: bool) -> None:
    routine = task(run_sync(function) if in_thread else function)

    async def main() -> Any:
        return await routine[key]

    if expected == WRONG:
        with pytest.raises(TypeError):
            asyncio.run(main())
    else:
        assert asyncio.run(main()) == expected


def two_in_thread(a: Any, b: Any) -> Any:
    return (a, b)


@pytest.mark.parametrize("function", [two, two_in_thread])
def test_wrong_arity_raises_where_the_routine_is_started(function: Any) -> None:
    routine = task(function)

    async def main() -> None:
        with pytest.raises(TypeError) as by_key:
            _ = routine[1, 2, 3]
        with pytest.raises(TypeError) as by_start:
            routine.start(1, 2, 3)
        with pytest.raises(TypeError) as by_call:
            routine(1, 2, 3)
        assert str(by_key.value) == str(by_start.value) == str(by_call.value)
        assert len(asyncio.all_tasks()) == 1

    asyncio.run(main())


def test_a_builtin_without_signature_takes_the_key() -> None:
    async def main() -> Any:
        return await task(max)[3, 5]

    assert asyncio.run(main()) == 5

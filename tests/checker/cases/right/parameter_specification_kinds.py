"""What a ParamSpec slot carries on: names, defaults, keyword-only, `*args`, methods, overloads."""
from collections.abc import Awaitable, Callable
from typing import Concatenate, ParamSpec, TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import compose, twice
from nlp.tasks import double, length, spell

P = ParamSpec("P")
A = TypeVar("A")
B = TypeVar("B")
R = TypeVar("R")
T = TypeVar("T")


@define.how
def timed(step: Routine[P, R], times: int = 2) -> Routine[P, tuple[R, float]]:
    async def workflow(*args: P.args, **kwargs: P.kwargs) -> tuple[R, float]:
        for _ in range(times):
            await step(*args, **kwargs)
        return await step(*args, **kwargs), 0.0

    return workflow


@define.how
def then(step: Routine[P, A], after: Routine[[A], B]) -> Routine[P, B]:
    async def workflow(*args: P.args, **kwargs: P.kwargs) -> B:
        return await after(await step(*args, **kwargs))

    return workflow


@define.how
def same(left: Routine[P, A], right: Routine[P, B]) -> Routine[P, tuple[A, B]]:
    async def workflow(*args: P.args, **kwargs: P.kwargs) -> tuple[A, B]:
        return await left(*args, **kwargs), await right(*args, **kwargs)

    return workflow


@define.how
def given_first(
    make: Routine[[], A], step: Routine[Concatenate[A, P], B]
) -> Routine[P, B]:
    async def workflow(*args: P.args, **kwargs: P.kwargs) -> B:
        return await step(await make(), *args, **kwargs)

    return workflow


@define.task
async def search(word: str, /, *more: str, limit: int = 3, exact: bool) -> list[str]:
    return [word] * limit


@define.task
async def nothing() -> int:
    return 0


@define.task
async def show(number: int, width: int = 3) -> str:
    return f"{number:{width}}"


@define.task
async def show_again(number: int, width: int = 3) -> bytes:
    return b""


@define.task
async def wrap(value: T) -> list[T]:
    return [value]


class Search:
    async def by_name(self, name: str, *, limit: int = 1) -> list[str]:
        return [name]

    async def __call__(self, name: str) -> int:
        return 0


search_object = Search()
timed_search = timed(search)
timed_nothing = timed(nothing, 3)
timed_method = timed(search_object.by_name)
timed_object = timed(step=search_object)
measure = define.task(len)
searched = then(search, measure)
shown = then(length, spell)
twice_then = then(twice(double), spell)
both = same(show, show_again)
prepared = given_first(nothing, show)
wrapped = then(search, wrap)
generic = timed(wrap)


async def use() -> None:
    assert_type(await timed_search("a", "b", exact=True), tuple[list[str], float])
    assert_type(await timed_nothing(), tuple[int, float])
    assert_type(await timed_method("a", limit=1), tuple[list[str], float])
    assert_type(await timed_method(name="a"), tuple[list[str], float])
    assert_type(await timed_object("a"), tuple[int, float])
    assert_type(await searched("a", exact=False), int)
    assert_type(await shown(text="a"), str)
    assert_type(await twice_then(1), str)
    assert_type(await both(1), tuple[str, bytes])
    assert_type(await both(number=1, width=2), tuple[str, bytes])
    assert_type(await prepared(), str)
    assert_type(await prepared(width=3), str)
    assert_type(await wrapped("a", exact=True), list[list[str]])
    assert_type(await generic(1), tuple[list[int], float])

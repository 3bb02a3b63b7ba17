"""HOWs with slots of every shape, for the cases that are about how a slot is filled."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Concatenate, Optional, ParamSpec, TypeVar

from how_codegen import define
from how_codegen.types import Data, Routine
from nlp.types import Corpus, Model

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")
M = TypeVar("M", bound=Model)
S = TypeVar("S", str, bytes)
P = ParamSpec("P")


@define.how
def race(left: Routine[[A], B], right: Routine[[A], B]) -> Routine[[A], list[B]]:
    async def workflow(value: A) -> list[B]:
        return [await left(value), await right(value)]

    return workflow


@define.how
def vote(voters: Sequence[Routine[[A], B]]) -> Routine[[A], list[B]]:
    async def workflow(value: A) -> list[B]:
        return [await voter(value) for voter in voters]

    return workflow


@define.how
def vote_list(voters: list[Routine[[A], B]]) -> Routine[[A], list[B]]:
    async def workflow(value: A) -> list[B]:
        return [await voter(value) for voter in voters]

    return workflow


@define.how
def in_order(steps: tuple[Routine[[A], B], Routine[[B], C]]) -> Routine[[A], C]:
    async def workflow(value: A) -> C:
        return await steps[1](await steps[0](value))

    return workflow


@define.how
def any_order(steps: tuple[Routine[[A], A], ...]) -> Routine[[A], A]:
    async def workflow(value: A) -> A:
        for step in steps:
            value = await step(value)
        return value

    return workflow


@define.how
def by_name(steps: Mapping[str, Routine[[A], B]]) -> Routine[[str, A], B]:
    async def workflow(name: str, value: A) -> B:
        return await steps[name](value)

    return workflow


@define.how
def named(**steps: Routine[[A], B]) -> Routine[[str, A], B]:
    async def workflow(name: str, value: A) -> B:
        return await steps[name](value)

    return workflow


@define.how
def keyed(begin: Routine[[A], B], *, end: Routine[[B], C]) -> Routine[[A], C]:
    async def workflow(value: A) -> C:
        return await end(await begin(value))

    return workflow


@define.how
def maybe(step: Routine[[A], B], after: Optional[Routine[[B], B]] = None) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        result = await step(value)
        return result if after is None else await after(result)

    return workflow


@define.how
def fallback(step: Routine[[A], B], default: B) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        return default if value is None else await step(value)

    return workflow


@define.how
def retry(step: Routine[[A], B], times: int = 3, *, pause: float = 0.0) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        for _ in range(times):
            await step(value)
        return await step(value)

    return workflow


@define.how
def gate(step: Routine[[Data], Data], check: Routine[[Data], bool]) -> Routine[[Data], Data]:
    async def workflow(data: Data) -> Data:
        assert await check(data)
        return await step(data)

    return workflow


@define.how
def train(fit: Routine[[A], M]) -> Routine[[A], M]:
    async def workflow(value: A) -> M:
        return await fit(value)

    return workflow


@define.how
def repeat(step: Routine[[S], S]) -> Routine[[S], S]:
    async def workflow(text: S) -> S:
        return await step(await step(text))

    return workflow


@define.how
def logged(step: Routine[P, B]) -> Routine[P, B]:
    async def workflow(*args: P.args, **kwargs: P.kwargs) -> B:
        return await step(*args, **kwargs)

    return workflow


@define.how
def prefer(left: Routine[P, B], right: Routine[P, B]) -> Routine[P, B]:
    async def workflow(*args: P.args, **kwargs: P.kwargs) -> B:
        await left(*args, **kwargs)
        return await right(*args, **kwargs)

    return workflow


@define.how
def with_corpus(step: Routine[Concatenate[Corpus, P], B]) -> Routine[P, B]:
    async def workflow(*args: P.args, **kwargs: P.kwargs) -> B:
        return await step(Corpus(), *args, **kwargs)

    return workflow


@define.how
def two_inputs(merge: Routine[[A, B], C], after: Routine[[C], A]) -> Routine[[A, B], A]:
    async def workflow(left: A, right: B) -> A:
        return await after(await merge(left, right))

    return workflow


@define.how
def produce(source: Routine[[], A], sink: Routine[[A], None]) -> Routine[[], None]:
    async def workflow() -> None:
        await sink(await source())

    return workflow


@define.how
def keep(step: Routine[[A], B], predicate: Callable[[B], bool]) -> Routine[[list[A]], list[B]]:
    async def workflow(values: list[A]) -> list[B]:
        results = [await step(value) for value in values]
        return [result for result in results if predicate(result)]

    return workflow


@define.how
def rows(read: Routine[[str], A], write: Routine[[dict[str, list[A]]], B]) -> Routine[[str], B]:
    async def workflow(path: str) -> B:
        return await write({path: [await read(path)]})

    return workflow

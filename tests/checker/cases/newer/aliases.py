"""`type` statements: of routines, generic, recursive, of what routines work on."""
from collections.abc import Sequence
from typing import assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double, length, shout, spell

type Step[T] = Routine[[T], T]
type Measure = Routine[[str], int]
type Maybe[T] = Step[T] | None
type Steps[A, B] = Sequence[Routine[[A], B]]
type Json = dict[str, Json] | list[Json] | str | None
type Pair[A, B] = tuple[A, B]
type FromText[R] = Routine[[str], R]
type Anything[**P, R] = Routine[P, R]


@define.how
def polished[T](main: Step[T], last: Maybe[T] = None) -> Step[T]:
    async def workflow(value: T) -> T:
        value = await main(value)
        return value if last is None else await last(value)

    return workflow


@define.how
def measured(measure: Measure, step: Step[int]) -> Measure:
    async def workflow(text: str) -> int:
        return await step(await measure(text))

    return workflow


@define.how
def all_of[A, B](steps: Steps[A, B]) -> Routine[[A], list[B]]:
    async def workflow(value: A) -> list[B]:
        return [await step(value) for step in steps]

    return workflow


@define.how
def paired[A, B](left: FromText[A], right: FromText[B]) -> FromText[Pair[A, B]]:
    async def workflow(text: str) -> Pair[A, B]:
        return await left(text), await right(text)

    return workflow


@define.how
def any_shape[**P, R](step: Anything[P, R]) -> Anything[P, list[R]]:
    async def workflow(*args: P.args, **kwargs: P.kwargs) -> list[R]:
        return [await step(*args, **kwargs)]

    return workflow


@define.how
def found[A, B](find: Routine[[A], B | None]) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        result = await find(value)
        assert result is not None
        return result

    return workflow


@define.task
async def load(text: str) -> Json:
    return {"text": [text]}


@define.task
async def prune(value: Json) -> Json:
    return value


one = polished(double)
two = polished(shout, shout)
three = measured(length, double)
four = all_of([length, length])
five = paired(length, shout)
six = any_shape(spell)
seven = polished(prune)
eight = found(load)


async def use() -> None:
    assert_type(await one(1), int)
    assert_type(await two("a"), str)
    assert_type(await three("a"), int)
    assert_type(await four("a"), list[int])
    assert_type(await five("a"), tuple[int, str])
    assert_type(await six(number=1), list[str])
    assert_type(await seven("a"), Json)
    assert_type(await eight("a"), dict[str, Json] | list[Json] | str)

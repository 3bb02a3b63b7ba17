"""HOWs in old and new syntax, called from newer syntax: `type` parameters, `except*`, f-strings."""
from collections.abc import Callable, Iterator
from typing import ReadOnly, TypedDict, TypeIs, assert_type

from how_codegen import define
from how_codegen.types import Execution, Routine
from nlp.hows import compose, each, pipeline, twice
from nlp.tasks import double, length, spell


class Frozen(TypedDict):
    name: ReadOnly[str]


@define.task
async def frozen(text: str) -> Frozen:
    return {"name": text}


@define.task
async def name(frozen: Frozen) -> str:
    return frozen["name"]


def is_text(value: object) -> TypeIs[str]:
    return isinstance(value, str)


async def run[T, R](step: Routine[[T], R], value: T, *more: T) -> list[R]:
    every = each(step)
    results: list[R] = []
    try:
        results += await every([value, *more])
    except* ValueError:
        pass
    except* KeyError:
        print(f"{twice(double)(1)!r} {f"{compose(length, spell).name}"}")
    return results


def made[A](steps: list[Routine[[A], A]]) -> Iterator[Routine[[A], A]]:
    yield pipeline(*steps)
    yield from (twice(step) for step in steps)


names = compose(frozen, name)


async def use() -> None:
    assert_type(await names("a"), str)
    assert_type(await run(double, 1, 2), list[int])
    for step in made([double]):
        execution: Execution[int] = step[1]
        assert_type(await execution, int)

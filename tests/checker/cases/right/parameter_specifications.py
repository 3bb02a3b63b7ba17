from typing import Concatenate, ParamSpec, TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double, length
from nlp.types import Corpus

P = ParamSpec("P")
A = TypeVar("A")
R = TypeVar("R")


@define.how
def logged(step: Routine[P, R]) -> Routine[P, R]:
    async def workflow(*args: P.args, **kwargs: P.kwargs) -> R:
        return await step(*args, **kwargs)

    return workflow


@define.how
def with_corpus(step: Routine[Concatenate[Corpus, P], R]) -> Routine[P, R]:
    async def workflow(*args: P.args, **kwargs: P.kwargs) -> R:
        return await step(Corpus(), *args, **kwargs)

    return workflow


@define.task
async def search(data: Corpus, word: str, limit: int = 3) -> list[str]:
    return [word] * limit


one = logged(double)
many = logged(search)
without = with_corpus(search)


async def use() -> None:
    assert_type(await one(1), int)
    assert_type(await many(Corpus(), "a", limit=1), list[str])
    assert_type(await without("a"), list[str])
    assert_type(await without("a", 3), list[str])

"""PEP 695 functions as HOWs: bounds, constraints, ParamSpec, TypeVarTuple, bounds by name."""
import asyncio
from collections.abc import Callable, Sequence
from typing import Concatenate, Protocol, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import clean, double, first, length, pick_torch, shout, spell, train_torch
from nlp.types import Corpus, Model, TorchModel, TorchParams


@define.how
def compose[A, B, C](first: Routine[[A], B], second: Routine[[B], C]) -> Routine[[A], C]:
    async def workflow(value: A) -> C:
        return await second(await first(value))

    return workflow


@define.how(name="twice")
def twice[A](step: Routine[[A], A]) -> Routine[[A], A]:
    async def workflow(value: A) -> A:
        return await step(await step(value))

    return workflow


@define.how
def build[Data, Params, M: Model](
    preprocess: Routine[[Data], Data],
    train: Routine[[Params], M],
    pick: Routine[[list[M]], M],
) -> Routine[[Data, list[Params]], M]:
    async def workflow(data: Data, params: list[Params]) -> M:
        await preprocess(data)
        models = await asyncio.gather(*[train[one] for one in params])
        return await pick(models)

    return workflow


@define.how
def repeated[S: (str, bytes)](step: Routine[[S], S], times: int = 2) -> Routine[[S], S]:
    async def workflow(text: S) -> S:
        for _ in range(times):
            text = await step(text)
        return text

    return workflow


@define.how
def logged[**P, R](step: Routine[P, R]) -> Routine[P, R]:
    async def workflow(*args: P.args, **kwargs: P.kwargs) -> R:
        return await step(*args, **kwargs)

    return workflow


@define.how
def with_corpus[**P, R](step: Routine[Concatenate[Corpus, P], R]) -> Routine[P, R]:
    async def workflow(*args: P.args, **kwargs: P.kwargs) -> R:
        return await step(Corpus(), *args, **kwargs)

    return workflow


@define.how
def spread[*Ts, R](step: Routine[[*Ts], R]) -> Routine[[tuple[*Ts]], R]:
    async def workflow(values: tuple[*Ts]) -> R:
        return await step(*values)

    return workflow


@define.how
def pipeline[A](*stages: Routine[[A], A]) -> Routine[[A], A]:
    async def workflow(value: A) -> A:
        for stage in stages:
            value = await stage(value)
        return value

    return workflow


@define.task
async def search(data: Corpus, word: str, limit: int = 3) -> list[str]:
    return [word] * limit


@define.task
async def identity[T](value: T) -> T:
    return value


@define.task
def wrap[T](value: T) -> list[T]:
    return [value]


composed = compose(length, spell)
again = twice(step=double)
translator = build(clean, train_torch, pick_torch)
generic_pick = build(clean, train_torch, first)
text = repeated(shout)
log = logged(search)
without = with_corpus(search)
spread_search = spread(search)
stages = pipeline(double, again, identity)
open_pair = compose(identity, wrap)
closed = compose(open_pair, first)
deep = compose(compose(wrap, wrap), compose(first, first))


async def use() -> None:
    assert_type(await composed("a"), str)
    assert_type(await again(1), int)
    assert_type(await translator(Corpus(), [TorchParams()]), TorchModel)
    assert_type(await generic_pick(Corpus(), [TorchParams()]), TorchModel)
    assert_type(await text("a"), str)
    assert_type(await log(Corpus(), "a", limit=2), list[str])
    assert_type(await without("a"), list[str])
    assert_type(await stages(1), int)
    assert_type(await open_pair(1), list[int])
    assert_type(await closed(1), int)
    assert_type(await deep("a"), str)

"""Calls within calls within calls, in positions, keywords, lists and stars."""
from typing import TypeVar, assert_type

from how_codegen import define
from nlp.hows import build_transformer, compose, each, pipeline, twice
from nlp.tasks import clean, double, first, length, pick_torch, shout, spell, train_torch
from nlp.types import Corpus, TorchModel, TorchParams

T = TypeVar("T")


@define.task
async def identity(value: T) -> T:
    return value


deep = twice(twice(twice(twice(twice(twice(double))))))
wide = compose(compose(compose(length, double), compose(double, spell)), compose(length, spell))
keyword = compose(second=compose(second=spell, first=double), first=compose(first=spell, second=length))
listed = pipeline(*[twice(double), pipeline(*[double, twice(double)])], double)
lifted = each(each(each(compose(double, spell))))
mixed = build_transformer(
    pipeline(clean, twice(clean)),
    compose(compose(identity, train_torch), identity),
    compose(identity, compose(pick_torch, identity)),
)
generic = build_transformer(compose(identity, clean), train_torch, compose(identity, first))
from_lists = compose(each(length), first)
tower = compose(each(compose(shout, length)), compose(each(spell), first))


async def use() -> None:
    assert_type(await deep(1), int)
    assert_type(await wide("a"), str)
    assert_type(await keyword(1), str)
    assert_type(await listed(1), int)
    assert_type(await mixed(Corpus(), [TorchParams()]), TorchModel)
    assert_type(await generic(Corpus(), [TorchParams()]), TorchModel)
    assert_type(await from_lists(["a"]), int)
    assert_type(await tower(["a"]), str)

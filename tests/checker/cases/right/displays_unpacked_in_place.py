"""Displays of differing routines that are unpacked where they stand."""

from typing import assert_type

from nlp.hows import build_transformer, compose, pipeline
from nlp.shapes import keyed, named, retry
from nlp.tasks import clean, double, length, pick_torch, shout, spell, train_torch
from nlp.types import Corpus, TorchModel

listed = compose(*[length, spell])
in_a_tuple = compose(*(length, spell))
in_parts = build_transformer(clean, *[train_torch, pick_torch])
by_name = compose(**{"first": length, "second": spell})
by_both_ways = keyed(*[length], **{"end": spell})
nested = pipeline(*[double, *[double, double]], double)
for_keywords = named(**{"one": length, "two": length})
with_a_constant = retry(double, **{"times": 2, "pause": 0.5})
nothing = pipeline(double, *[], **{})


async def use() -> None:
    assert_type(await listed("a"), str)
    assert_type(await in_a_tuple("a"), str)
    assert_type(await in_parts(Corpus(), []), TorchModel)
    assert_type(await by_name("a"), str)
    assert_type(await by_both_ways("a"), str)
    assert_type(await nested(1), int)
    assert_type(await for_keywords("one", "a"), int)
    assert_type(await with_a_constant(1), int)
    assert_type(await nothing(1), int)
    assert_type(await compose(*[lambda text: shout(text), length])("a"), int)

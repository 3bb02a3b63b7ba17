"""`*args` and `**kwargs` of tuples, lists, dicts and typed dicts."""
from typing import Any, TypedDict, TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import build_transformer, compose, pipeline, twice
from nlp.tasks import clean, double, first, length, pick_torch, spell, train_torch
from nlp.types import Corpus, TorchModel

A = TypeVar("A")
B = TypeVar("B")


class Slots(TypedDict):
    first: Routine[[str], int]
    second: Routine[[int], str]


@define.how
def kept(step: Routine[[A], B], *, times: int = 1, name: str = "") -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        print(times, name)
        return await step(value)

    return workflow


slots: Slots = {"first": length, "second": spell}
options: dict[str, Any] = {"times": 3}
pair = (length, spell)
three = (clean, train_torch, pick_torch)
rest = (train_torch, pick_torch)

from_typed_dict = compose(**slots)
from_tuple = compose(*pair)
from_literal = compose(*(length, spell))
from_list = pipeline(*[double] * 3)
all_three = build_transformer(*three)
first_and_rest = build_transformer(clean, *rest)
with_options = kept(double, **options)
generic = build_transformer(*(clean, train_torch), pick_best_model=first)


async def use() -> None:
    assert_type(await from_typed_dict("a"), str)
    assert_type(await from_tuple("a"), str)
    assert_type(await from_literal("a"), str)
    assert_type(await from_list(1), int)
    assert_type(await all_three(Corpus(), []), TorchModel)
    assert_type(await first_and_rest(Corpus(), []), TorchModel)
    assert_type(await with_options(1), int)
    assert_type(await generic(Corpus(), []), TorchModel)
    assert_type(await twice(double)(1), int)

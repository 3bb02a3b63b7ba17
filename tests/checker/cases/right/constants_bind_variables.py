"""Constants and collections that say what a type variable stands for."""
from collections.abc import Mapping, Sequence
from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double, length, train_torch
from nlp.types import Model, TorchModel, TorchParams

A = TypeVar("A")
B = TypeVar("B")
K = TypeVar("K")


@define.how
def guarded(step: Routine[[A], B], default: B | None = None) -> Routine[[A], B | None]:
    async def workflow(value: A) -> B | None:
        try:
            return await step(value)
        except ValueError:
            return default

    return workflow


@define.how
def chosen(
    step: Routine[[A], B], table: Mapping[K, A], order: Sequence[K] = ()
) -> Routine[[K], B]:
    async def workflow(key: K) -> B:
        return await step(table[order[0] if order else key])

    return workflow


@define.how
def constant(value: A) -> Routine[[], A]:
    async def workflow() -> A:
        return value

    return workflow


@define.how
def fallback(step: Routine[[A], B], default: B) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        return await step(value) or default

    return workflow


@define.task
async def find(name: str) -> int | None:
    return None


@define.task
async def model(name: str) -> Model:
    return Model()


plain = guarded(length)
with_none = guarded(length, None)
with_zero = guarded(length, 0)
table = chosen(double, {"one": 1, "two": 2})
ordered = chosen(double, {"one": 1}, ["one"])
empty = chosen(double, {}, ["one"])
seven = constant(7)
names = constant(["a", "b"])
nested = constant({"a": [1]})
text = constant(value="a")
TORCH = TorchModel()
MODEL = Model()
promote = define.task(float)

optional = fallback(find, None)
optional_zero = fallback(find, 0)
subclass = fallback(model, TORCH)
superclass = fallback(train_torch, MODEL)
promoted = fallback(promote, 0)


async def use() -> None:
    assert_type(await plain("a"), int | None)
    assert_type(await with_none("a"), int | None)
    assert_type(await with_zero("a"), int | None)
    assert_type(await table("one"), int)
    assert_type(await ordered("one"), int)
    assert_type(await empty("one"), int)
    assert_type(await seven(), int)
    assert_type(await names(), list[str])
    assert_type(await nested(), dict[str, list[int]])
    assert_type(await text(), str)
    assert_type(await optional("a"), int | None)
    assert_type(await optional_zero("a"), int | None)
    assert_type(await subclass("a"), Model)
    assert_type(await superclass(TorchParams()), Model)

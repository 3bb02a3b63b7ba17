"""Each collection that may hold routines, written in the call."""
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double, length, shout, spell

A = TypeVar("A")
B = TypeVar("B")
K = TypeVar("K")


@define.task
async def spaces(text: str) -> int:
    return text.count(" ")


@define.how
def iterable(steps: Iterable[Routine[[A], B]]) -> Routine[[A], list[B]]:
    async def workflow(value: A) -> list[B]:
        return [await step(value) for step in steps]

    return workflow


@define.how
def collection(steps: Collection[Routine[[A], B]]) -> Routine[[A], list[B]]:
    async def workflow(value: A) -> list[B]:
        return [await step(value) for step in steps]

    return workflow


@define.how
def variadic(steps: tuple[Routine[[A], B], ...]) -> Routine[[A], list[B]]:
    async def workflow(value: A) -> list[B]:
        return [await step(value) for step in steps]

    return workflow


@define.how
def mapping(steps: Mapping[str, Routine[[A], B]]) -> Routine[[A], dict[str, B]]:
    async def workflow(value: A) -> dict[str, B]:
        return {name: await step(value) for name, step in steps.items()}

    return workflow


@define.how
def keyed(steps: dict[K, Routine[[A], B]], default: K) -> Routine[[A, K], B]:
    async def workflow(value: A, key: K) -> B:
        return await steps.get(key, steps[default])(value)

    return workflow


@define.how
def members(steps: Set[Routine[[A], B]]) -> Routine[[A], list[B]]:
    async def workflow(value: A) -> list[B]:
        return [await step(value) for step in steps]

    return workflow


@define.how
def nested(steps: Sequence[Sequence[Routine[[A], A]]]) -> Routine[[A], A]:
    async def workflow(value: A) -> A:
        for group in steps:
            for step in group:
                value = await step(value)
        return value

    return workflow


@define.how
def pairs(steps: list[tuple[str, Routine[[A], B]]]) -> Routine[[A], list[B]]:
    async def workflow(value: A) -> list[B]:
        return [await step(value) for _, step in steps]

    return workflow


in_iterable = iterable([length, spaces])
in_collection = collection((length, spaces))
in_variadic = variadic((length, spaces, length))
in_mapping = mapping({"length": length, "spaces": spaces})
in_keyed = keyed({1: length, 2: spaces}, 1)
in_set = members({length, spaces})
in_nested = nested([[shout], [shout, shout]])
in_pairs = pairs([("length", length), ("spaces", spaces)])
one_each = mapping({"double": double})
spelled = keyed({"a": spell}, default="a")


async def use() -> None:
    assert_type(await in_iterable("a"), list[int])
    assert_type(await in_collection("a"), list[int])
    assert_type(await in_variadic("a"), list[int])
    assert_type(await in_mapping("a"), dict[str, int])
    assert_type(await in_keyed("a", 2), int)
    assert_type(await in_set("a"), list[int])
    assert_type(await in_nested("a"), str)
    assert_type(await in_pairs("a"), list[int])
    assert_type(await one_each(1), dict[str, int])
    assert_type(await spelled(1, "b"), str)

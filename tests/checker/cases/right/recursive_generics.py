"""Recursive generic classes, aliases and protocols."""
from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar, Union, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import compose, each, twice
from nlp.tasks import length, spell

T = TypeVar("T")
A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C", bound="Comparable")
Nested = Union[T, list["Nested[T]"]]


class Comparable(Protocol):
    def __lt__(self: C, other: C, /) -> bool: ...


@dataclass
class Tree(Generic[T]):
    value: T
    children: list[Tree[T]] = field(default_factory=list)


@define.how
def mapped(step: Routine[[A], B]) -> Routine[[Tree[A]], Tree[B]]:
    async def workflow(tree: Tree[A]) -> Tree[B]:
        children = [await workflow(child) for child in tree.children]
        return Tree(await step(tree.value), children)

    return workflow


@define.how
def leaves(step: Routine[[A], Tree[B]]) -> Routine[[A], list[B]]:
    async def workflow(value: A) -> list[B]:
        return [child.value for child in (await step(value)).children]

    return workflow


@define.how
def ordered(step: Routine[[A], C]) -> Routine[[list[A]], list[C]]:
    async def workflow(values: list[A]) -> list[C]:
        return sorted([await step(value) for value in values])

    return workflow


@define.task
async def grow(text: str) -> Tree[int]:
    return Tree(1)


@define.task
async def nest(text: str) -> Nested[int]:
    return [1, [2]]


@define.task
async def flatten(value: Nested[int]) -> list[int]:
    return []


tree = mapped(length)
deep = mapped(mapped(length))
leaf = leaves(grow)
flat = compose(nest, flatten)
lengths = ordered(length)
trees = each(mapped(spell))


async def use() -> None:
    assert_type(await tree(Tree("a")), Tree[int])
    assert_type(await deep(Tree(Tree("a"))), Tree[Tree[int]])
    assert_type(await leaf("a"), list[int])
    assert_type(await flat("a"), list[int])
    assert_type(await lengths(["a"]), list[int])
    assert_type(await trees([Tree(1)]), list[Tree[str]])

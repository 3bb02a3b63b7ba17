from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from how_codegen import define

from lab import types
from lab._private import NotShown
from lab.types import Corpus, Model, Pairs, Quoted, Shown, Table, Tree, _Secret

if TYPE_CHECKING:
    from lab.types import Checked, OnlyChecked

T = TypeVar("T")


@define.task
async def clean(corpus: Corpus) -> Corpus:
    return [line.strip() for line in corpus]


@define.task
async def spread(corpus: list[str]) -> list[str]:
    return [letter for line in corpus for letter in line]


@define.task
async def pair(corpus: Corpus) -> Pairs[str]:
    return list(zip(corpus, corpus, strict=True))


@define.task
async def table(pairs: types.Pairs[str]) -> Table:
    return {first: [second] for first, second in pairs}


@define.task
async def optional(corpus: Corpus | None) -> tuple[Corpus, list[str]]:
    return corpus or [], []


@define.task
async def quoted(models: Quoted) -> Quoted | None:
    return models or None


@define.task
async def checked(value: Checked) -> dict[str, Checked]:
    return {"": value}


@define.task
async def modelled(checked: dict[str, Checked]) -> Quoted:
    return []


@define.task
async def only_checked(value: OnlyChecked[int]) -> int:
    return value.item


@define.task
async def secret(value: _Secret) -> NotShown:
    return value[0], ""


@define.task
async def shown(value: Shown) -> Model.Weights:
    return (float(value[1]),)


@define.task
async def tree(value: Tree) -> list[Tree]:
    return [value]


@define.task
async def itself(value: T) -> T:
    return value


@define.task
async def first(values: list[T]) -> T:
    return values[0]


@define.task
async def corpora() -> list[Corpus]:
    return [[" a", "b"]]


@define.task
async def untyped_pairs(pairs: list[tuple[str, str]]) -> list[list[str]]:
    return [list(one) for one in pairs]


class Library:
    Books = list[str]

    async def lend(self, books: Books) -> Books:
        return books


library = Library()


async def lend(books: Library.Books) -> Library.Books:
    return books

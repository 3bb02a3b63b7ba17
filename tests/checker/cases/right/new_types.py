"""NewTypes of generics, of NewTypes and of classes; given where what they stand for is taken."""
from typing import NewType, TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import compose, each, twice
from nlp.tasks import double, first, length
from nlp.types import Corpus

Ids = NewType("Ids", list[int])
Name = NewType("Name", str)
ShortName = NewType("ShortName", Name)
Clean = NewType("Clean", Corpus)
A = TypeVar("A")
B = TypeVar("B")


@define.how
def any_first(make: Routine[[A], list[B]]) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        return (await make(value))[0]

    return workflow


@define.task
async def ids(name: Name) -> Ids:
    return Ids([len(name)])


@define.task
async def shorten(name: Name) -> ShortName:
    return ShortName(name)


@define.task
async def clean(corpus: Corpus) -> Clean:
    return Clean(corpus)


@define.task
async def size(corpus: Corpus) -> int:
    return len(corpus.lines)


one = compose(shorten, ids)
two = compose(shorten, length)
three = any_first(ids)
four = compose(ids, first)
five = compose(clean, size)
six = each(shorten)
seven = twice(shorten)
eight = twice(clean)


async def use() -> None:
    assert_type(await one(Name("a")), Ids)
    assert_type(await two(Name("a")), int)
    assert_type(await three(Name("a")), int)
    assert_type(await four(Name("a")), int)
    assert_type(await five(Corpus()), int)
    assert_type(await six([Name("a")]), list[ShortName])
    assert_type(await eight(Clean(Corpus())), Clean)
    assert_type(await double(1), int)

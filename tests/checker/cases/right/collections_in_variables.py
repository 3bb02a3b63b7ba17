"""Collections of routines that have a name, an annotation, or are made on the way."""
from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine, Task
from nlp.hows import pipeline, twice
from nlp.tasks import double, length, shout

A = TypeVar("A")
B = TypeVar("B")


@define.task
async def spaces(text: str) -> int:
    return text.count(" ")


@define.how
def vote(voters: Sequence[Routine[[A], B]]) -> Routine[[A], list[B]]:
    async def workflow(value: A) -> list[B]:
        return [await voter(value) for voter in voters]

    return workflow


@define.how
def by_name(voters: Mapping[str, Routine[[A], B]]) -> Routine[[A], list[B]]:
    async def workflow(value: A) -> list[B]:
        return [await voter(value) for voter in voters.values()]

    return workflow


plain = [length, spaces]
annotated: list[Routine[[str], int]] = [length, spaces]
tasks: tuple[Task[[str], int], ...] = (length, spaces)
FINAL: Final = (length, spaces)
table = {"length": length, "spaces": spaces}
annotated_table: dict[str, Routine[[str], int]] = {}
anything: list[Any] = [length]

one = vote(plain)
two = vote(annotated)
three = vote(tasks)
four = vote(FINAL)
five = by_name(table)
six = by_name(annotated_table)
eight = vote(voters=plain + [length])
nine = vote([*plain, length])
eleven = vote(plain[:1])
twelve = vote(anything)
thirteen = pipeline(*[double, twice(double)])
seventeen = by_name({**table, "more": length})


async def use() -> None:
    seven = vote(list(table.values()))
    ten = vote([step for step in plain if step is not None])
    fourteen = pipeline(*(shout for _ in range(3)))
    fifteen = vote(tuple(plain))
    sixteen = by_name(dict(length=length))
    assert_type(await one("a"), list[int])
    assert_type(await two("a"), list[int])
    assert_type(await three("a"), list[int])
    assert_type(await four("a"), list[int])
    assert_type(await five("a"), list[int])
    assert_type(await six("a"), list[int])
    assert_type(await seven("a"), list[int])
    assert_type(await eight("a"), list[int])
    assert_type(await nine("a"), list[int])
    assert_type(await ten("a"), list[int])
    assert_type(await eleven("a"), list[int])
    assert_type(await twelve("a"), list[Any])
    assert_type(await thirteen(1), int)
    assert_type(await fourteen("a"), str)
    assert_type(await fifteen("a"), list[int])
    assert_type(await sixteen("a"), list[int])
    assert_type(await seventeen("a"), list[int])

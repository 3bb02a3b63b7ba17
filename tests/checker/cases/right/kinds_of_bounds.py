"""Bounds: a class defined below, a union, a protocol, a callable, another generic class."""
from collections.abc import Callable, Hashable, Sized
from typing import Any, Protocol, TypeVar, Union, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double, length, shout

A = TypeVar("A")
Later = TypeVar("Later", bound="Animal")
Either = TypeVar("Either", bound=Union[int, str])
Speaks = TypeVar("Speaks", bound="Speaker")
Function = TypeVar("Function", bound=Callable[..., Any])
Size = TypeVar("Size", bound=Sized)
Key = TypeVar("Key", bound=Hashable)
Items = TypeVar("Items", bound=list[Any])
Any_ = TypeVar("Any_", bound=object)


class Speaker(Protocol):
    def speak(self) -> str: ...


class Animal:
    def speak(self) -> str:
        return ""


class Dog(Animal):
    pass


@define.how
def animals(step: Routine[[A], Later]) -> Routine[[A], Later]:
    async def workflow(value: A) -> Later:
        found = await step(value)
        found.speak()
        return found

    return workflow


@define.how
def either(step: Routine[[Either], Either]) -> Routine[[Either], Either]:
    async def workflow(value: Either) -> Either:
        return await step(value)

    return workflow


@define.how
def spoken(step: Routine[[A], Speaks]) -> Routine[[A], tuple[Speaks, str]]:
    async def workflow(value: A) -> tuple[Speaks, str]:
        found = await step(value)
        return found, found.speak()

    return workflow


@define.how
def functions(step: Routine[[A], Function]) -> Routine[[A], Function]:
    async def workflow(value: A) -> Function:
        return await step(value)

    return workflow


@define.how
def sized(step: Routine[[A], Size]) -> Routine[[A], tuple[Size, int]]:
    async def workflow(value: A) -> tuple[Size, int]:
        found = await step(value)
        return found, len(found)

    return workflow


@define.how
def counted(key: Routine[[A], Key]) -> Routine[[list[A]], dict[Key, int]]:
    async def workflow(values: list[A]) -> dict[Key, int]:
        return {await key(value): 1 for value in values}

    return workflow


@define.how
def listed(step: Routine[[A], Items]) -> Routine[[A], Items]:
    async def workflow(value: A) -> Items:
        return await step(value)

    return workflow


@define.how
def anything(step: Routine[[Any_], Any_]) -> Routine[[Any_], Any_]:
    async def workflow(value: Any_) -> Any_:
        return await step(value)

    return workflow


@define.task
async def dog(name: str) -> Dog:
    return Dog()


@define.task
async def toggle(value: int | str) -> int | str:
    return value


@define.task
async def function(name: str) -> Callable[[int], str]:
    return str


@define.task
async def words(text: str) -> list[str]:
    return [text]


one = animals(dog)
two = either(double)
three = either(toggle)
four = spoken(dog)
five = functions(function)
six = sized(words)
seven = counted(length)
eight = listed(words)
nine = anything(shout)


async def use() -> None:
    assert_type(await one("a"), Dog)
    assert_type(await two(1), int)
    assert_type(await three(1), int | str)
    assert_type(await four("a"), tuple[Dog, str])
    assert_type(await five("a"), Callable[[int], str])
    assert_type(await six("a"), tuple[list[str], int])
    assert_type(await seven(["a"]), dict[int, int])
    assert_type(await eight("a"), list[str])
    assert_type(await nine("a"), str)

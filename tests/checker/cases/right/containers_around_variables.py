"""The type variable stands within containers; the routine has other containers that fit."""
from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")
K = TypeVar("K")
V = TypeVar("V")


@define.how
def total(read: Routine[[A], Iterable[B]], add: Routine[[Sequence[B]], B]) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        return await add(list(await read(value)))

    return workflow


@define.how
def inverted(read: Routine[[A], Mapping[K, V]]) -> Routine[[A], dict[V, K]]:
    async def workflow(value: A) -> dict[V, K]:
        return {item: key for key, item in (await read(value)).items()}

    return workflow


@define.how
def streamed(read: Routine[[A], AsyncIterator[B]]) -> Routine[[A], list[B]]:
    async def workflow(value: A) -> list[B]:
        return [item async for item in await read(value)]

    return workflow


@define.how
def grouped(read: Routine[[A], Mapping[K, Sequence[V]]]) -> Routine[[A], list[tuple[K, V]]]:
    async def workflow(value: A) -> list[tuple[K, V]]:
        return [(key, item) for key, items in (await read(value)).items() for item in items]

    return workflow


@define.how
def applied(make: Routine[[A], Callable[[K], V]]) -> Routine[[A, K], V]:
    async def workflow(value: A, key: K) -> V:
        return (await make(value))(key)

    return workflow


@define.how
def of_tuple(make: Routine[[A], tuple[B, ...]]) -> Routine[[A], list[B]]:
    async def workflow(value: A) -> list[B]:
        return list(await make(value))

    return workflow


@define.task
async def read_deque(name: str) -> deque[int]:
    return deque([1])


@define.task
async def read_generator(name: str) -> Iterator[int]:
    return iter([1])


@define.task
async def read_set(name: str) -> set[int]:
    return {1}


@define.task
async def read_text(name: str) -> str:
    return name


@define.task
async def join_texts(parts: Sequence[str]) -> str:
    return "".join(parts)


@define.task
async def add(numbers: Iterable[int]) -> int:
    return sum(numbers)


@define.task
async def count(text: str) -> Counter[str]:
    return Counter(text)


@define.task
async def ordered(text: str) -> OrderedDict[str, bytes]:
    return OrderedDict()


@define.task
async def groups(text: str) -> defaultdict[str, list[int]]:
    return defaultdict(list)


@define.task
async def stream(text: str) -> AsyncIterator[int]:
    async def numbers() -> AsyncIterator[int]:
        yield 1

    return numbers()


@define.task
async def adder(number: int) -> Callable[[int], str]:
    return str


@define.task
async def same(number: int) -> tuple[int, int, int]:
    return number, number, number


@define.task
async def many(number: int) -> tuple[str, ...]:
    return ("a",)


deques = total(read_deque, add)
generators = total(read_generator, add)
sets = total(read_set, add)
texts = total(read_text, join_texts)
counted = inverted(count)
order = inverted(ordered)
stream_list = streamed(stream)
pairs = grouped(groups)
function = applied(adder)
triple = of_tuple(same)
variadic = of_tuple(many)


async def use() -> None:
    assert_type(await deques("a"), int)
    assert_type(await generators("a"), int)
    assert_type(await sets("a"), int)
    assert_type(await texts("a"), str)
    assert_type(await counted("a"), dict[int, str])
    assert_type(await order("a"), dict[bytes, str])
    assert_type(await stream_list("a"), list[int])
    assert_type(await pairs("a"), list[tuple[str, int]])
    assert_type(await function(1, 2), str)
    assert_type(await triple(1), list[int])
    assert_type(await variadic(1), list[str])

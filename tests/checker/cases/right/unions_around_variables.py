"""The type variable is one part of a union, in a parameter or in a result."""
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, Optional, TypeVar, Union, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double, length

A = TypeVar("A")
B = TypeVar("B")
Text = bytes | str
Found = Optional[Text]
Json = Union[dict[str, "Json"], list["Json"], str, None]


@define.how
def found(find: Routine[[A], Optional[B]]) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        result = await find(value)
        if result is None:
            raise LookupError
        return result

    return workflow


@define.how
def with_default(step: Routine[[Optional[A]], B]) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        return await step(value)

    return workflow


@define.how
def unwrapped(step: Routine[[A], Union[B, Exception]]) -> Routine[[A], B | None]:
    async def workflow(value: A) -> B | None:
        result = await step(value)
        return None if isinstance(result, Exception) else result

    return workflow


@define.how
def one_or_many(step: Routine[[A], B | list[B]]) -> Routine[[A], list[B]]:
    async def workflow(value: A) -> list[B]:
        result = await step(value)
        return result if isinstance(result, list) else [result]

    return workflow


@define.how
def tagged(step: Routine[[A], tuple[Literal["ok"], B] | None]) -> Routine[[A], B | None]:
    async def workflow(value: A) -> B | None:
        result = await step(value)
        return None if result is None else result[1]

    return workflow


@define.how
def listed(step: Routine[[list[A | None]], list[B | None]]) -> Routine[[list[A | None]], list[B]]:
    async def workflow(values: list[A | None]) -> list[B]:
        return [value for value in await step(values) if value is not None]

    return workflow


@define.task
async def lists(values: list[int | str | None]) -> list[bytes | float | None]:
    return [0.5]


@define.task
async def show_more(value: bytes | str | None) -> str:
    return str(value)


@define.task
async def load(name: str) -> Json:
    return []


@define.task
async def find(name: str) -> int | None:
    return 1


@define.task
async def find_text(name: str) -> Found:
    return ""


@define.task
async def show(number: int | None) -> str:
    return str(number)


@define.task
async def parse(text: str) -> int | Exception:
    return 1


@define.task
async def items(text: str) -> list[int]:
    return [1]


@define.task
async def ok(text: str) -> tuple[Literal["ok"], bytes] | None:
    return "ok", b""


sure = found(find)
always = found(length)
either = found(find_text)
shown = with_default(show)
shown = define.task(lambda number: str(number))
plain = with_default(shown)
parsed = unwrapped(parse)
tag = tagged(ok)
json = found(load)
list_of = listed(lists)
more = with_default(show_more)


async def use() -> None:
    assert_type(await sure("a"), int)
    assert_type(await always("a"), int)
    assert_type(await either("a"), bytes | str)
    assert_type(await shown(1), str)
    assert_type(await parsed("a"), int | None)
    assert_type(await tag("a"), bytes | None)
    assert_type(await double(1), int)
    assert_type(await list_of([1, "a"]), list[bytes | float])
    assert_type(await more(b""), str)
    assert_type(await json("a"), dict[str, Json] | list[Json] | str)

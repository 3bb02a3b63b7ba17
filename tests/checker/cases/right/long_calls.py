"""A call of twelve slots over many lines, with comments between."""
from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double, length, spell

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")
D = TypeVar("D")


@define.how
def many(
    s01: Routine[[A], B],
    s02: Routine[[B], C],
    s03: Routine[[C], B],
    s04: Routine[[B], B],
    s05: Routine[[B], B],
    s06: Routine[[B, C], D],
    s07: Routine[[D], D],
    s08: Routine[[D], A] | None = None,
    *,
    s09: Routine[[A, B, C, D], None] | None = None,
    s10: list[Routine[[A], A]] | None = None,
    s11: tuple[Routine[[B], C], Routine[[C], B]] | None = None,
    s12: dict[str, Routine[[D], object]] | None = None,
) -> Routine[[A], D]:
    async def workflow(value: A) -> D:
        b = await s05(await s04(await s03(await s02(await s01(value)))))
        return await s07(await s06(b, await s02(b)))

    return workflow


@define.task
async def join(left: int, right: str) -> bytes:
    return b""


@define.task
async def keep(data: bytes) -> bytes:
    return data


@define.task
async def decode(data: bytes) -> str:
    return data.decode()


@define.task
async def log(*values: object) -> None: ...


@define.task
async def strip(text: str) -> str:
    return text


made = many(
    length,  # first
    spell,
    s03=length,
    s05=double,
    # out of order
    s04=double,
    s07=keep,
    s06=join,
    s12={"log": log, "decode": decode},
    s11=(
        spell,
        length,
    ),
    s10=[strip, strip],
    s09=log,
    s08=decode,
)


async def use() -> None:
    assert_type(await made("a"), bytes)

"""Constants of every kind, by literal, by name, by default."""
import math
from collections.abc import Mapping, Sequence
from datetime import timedelta
from enum import Enum
from pathlib import Path
from typing import Final, Literal, NamedTuple, TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import length

A = TypeVar("A")
B = TypeVar("B")


class Mode(Enum):
    FAST = "fast"
    SLOW = "slow"


class Limits(NamedTuple):
    low: int = 0
    high: int = 10


LIMIT: Final = 3
NAMES = ("a", "b")
DEFAULT_MODE = Mode.SLOW


@define.how
def run(
    step: Routine[[A], B],
    times: int = LIMIT,
    ratio: float = 0.5,
    text: str = "",
    data: bytes = b"",
    flag: bool = False,
    nothing: None = None,
    mode: Mode = DEFAULT_MODE,
    kind: Literal["a", 1, True, None, Mode.FAST] = None,
    names: tuple[str, ...] = NAMES,
    pair: tuple[int, str] = (1, "a"),
    items: Sequence[int] = (),
    table: Mapping[str, int] | None = None,
    limits: Limits = Limits(),
    number: complex = 1j,
    path: str | Path = "",
    either: int | str | None = None,
    wait: timedelta | float = 0,
) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        print(times, ratio, text, data, flag, nothing, mode, kind, names, pair, items, table)
        print(limits, number, path, either, wait)
        return await step(value)

    return workflow


defaults = run(length)
given = run(length, 3, 1, "a", b"a", True, None, Mode.FAST, "a", ("a",), (2, "b"), [1], {"a": 1})
literals = [run(length, kind="a"), run(length, kind=1), run(length, kind=True), run(length, kind=None)]
true_for_int = run(length, True, 2)


async def use() -> None:
    named = run(length, times=-1, ratio=math.pi, flag=not False, mode=Mode("slow"), kind=Mode.FAST)
    computed = run(length, times=LIMIT * 2 + 1, text="a" "b", names=NAMES + ("c",), limits=Limits(high=3))
    unions = run(length, path=Path("a"), either="a", wait=timedelta(seconds=1), number=2, names=())
    assert_type(await defaults("a"), int)
    assert_type(await given("a"), int)
    assert_type(await named("a"), int)
    assert_type(await literals[0]("a"), int)
    assert_type(await computed("a"), int)
    assert_type(await unions("a"), int)
    assert_type(await true_for_int("a"), int)

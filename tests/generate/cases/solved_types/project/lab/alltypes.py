import asyncio
import concurrent.futures
import datetime
import decimal
import pathlib
import re
from collections import Counter, OrderedDict, defaultdict
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from typing import Any, Literal

from how_codegen import define
from lab.more import Crate, Options, Point, Speaks, UserId
from lab.more import Model as Other
from lab.tasks import Mode, Model


@define.task
async def union(a: int | str) -> Model | None:
    return None


@define.task
async def nested(a: dict[str, list[tuple[int, ...]]]) -> list[dict[str, set[frozenset[int]]]]:
    return []


@define.task
async def functions(a: Callable[[int, str], bool]) -> Callable[..., None]:
    return lambda: None


@define.task
async def tuples(a: tuple[int, str]) -> tuple[()]:
    return ()


@define.task
async def literal(a: Literal["x", "y'\"", 3, True, None]) -> Literal[Mode.FAST]:
    return Mode.FAST


@define.task
async def new_type(a: UserId) -> Options:
    return {"depth": a}


@define.task
async def named_tuple(a: Point) -> type[Point]:
    return Point


@define.task
async def nested_class(a: Other.Inner) -> Other:
    return Other()


@define.task
async def two_of_one_name(a: Model) -> Other:
    return Other()


@define.task
async def generic(a: Speaks) -> Crate[Crate[int]]:
    return Crate()


@define.task
async def untold(a: Any) -> object:
    return a


@define.task
async def queue(a: asyncio.Queue[int]) -> asyncio.Event:
    return asyncio.Event()


@define.task
async def standard(a: datetime.datetime) -> decimal.Decimal:
    return decimal.Decimal(1)


@define.task
async def patterns(a: pathlib.Path) -> re.Pattern[str]:
    return re.compile("a")


@define.task
async def futures(
    a: concurrent.futures.ThreadPoolExecutor,
) -> concurrent.futures.Future[int]:
    raise ValueError


@define.task
async def collected(a: defaultdict[str, int]) -> OrderedDict[str, Counter[str]]:
    return OrderedDict()


@define.task
async def abstract(a: Iterator[Awaitable[int]]) -> Mapping[str, Sequence[int]]:
    return {}


@define.task
async def classes(a: BaseException) -> type[Exception]:
    return ValueError

from dataclasses import dataclass
from typing import Never, TypeVar

from how_codegen import define

T = TypeVar("T")


@dataclass(frozen=True)
class Model:
    score: int = 0


@define.task
async def nothing() -> int:
    return 1


@define.task
async def label(label: str, text: Model) -> str:
    return f"{label}:{text == Model()}"


@define.task
async def by_name(a: str, *, b: int, c: Model) -> str:
    return f"{a}{b}{c == Model()}"


@define.task
async def with_default(a: str, b: int = 3) -> str:
    return f"{a}{b}"


@define.task
def several(first: str, *more: int, **options: str) -> str:
    return f"{first}{more}{options}"


@define.task
async def only_by_position(a: str, b: int, /) -> str:
    return f"{a}{b}"


@define.task
async def printed(print: str, log: int) -> str:
    return f"{print}{log}"


@define.task
async def taken(result: str, args: int) -> str:
    return f"{result}{args}"


async def plain(a: str) -> str:
    return a


@define.task
async def fail(a: str) -> Never:
    raise ValueError(a)


@define.task
async def same(a: T) -> T:
    return a

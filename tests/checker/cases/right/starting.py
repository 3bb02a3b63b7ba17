"""`routine.start(...)` with all kinds of arguments; what an execution can do."""
import asyncio
from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Execution, Routine
from nlp.hows import compose, twice
from nlp.tasks import double, length, spell

T = TypeVar("T")


@define.task
async def search(word: str, /, *more: str, limit: int = 3, exact: bool = False) -> list[str]:
    return [word] * limit


@define.task
def wrap(value: T) -> list[T]:
    return [value]


async def use() -> None:
    assert_type(await search.start("a", "b", limit=2), list[str])
    assert_type(await search.start(*["a", "b"], **{"exact": True}), list[str])
    assert_type(await wrap.start(1), list[int])
    assert_type(await twice(double).start(1), int)
    assert_type(await compose(length, wrap).start("a"), list[int])
    start = double.start
    assert_type(await start(number=1), int)
    running: list[Execution[int]] = [double.start(n) for n in range(3)]
    assert_type(await asyncio.gather(*running), list[int])
    assert_type(await asyncio.gather(double[1], spell[1], wrap["a"]), tuple[int, str, list[str]])
    assert_type(await asyncio.wait_for(double[1], timeout=1), int)
    execution = spell[1]
    print(execution.done(), execution.cancel())
    results = {name: await one for name, one in {"a": double[1]}.items()}
    assert_type(results, dict[str, int])
    assert_type([await one for one in running], list[int])
    assert_type((await double[1]) + await double.start(2), int)

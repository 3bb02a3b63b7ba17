"""`try`, `match`, `with`, `async with`, `async for`, `while`, comprehensions, closures."""
import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Sequence
from typing import TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Execution, Routine
from nlp.tasks import double, length, shout

A = TypeVar("A")
B = TypeVar("B")


@define.how
def careful(step: Routine[[A], B], otherwise: Routine[[A], B], times: int = 3) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        attempt = 0
        while attempt < times:
            attempt += 1
            try:
                return await step(value)
            except (ValueError, KeyError) as error:
                print(error)
                continue
            except Exception:
                break
            else:
                pass
            finally:
                await asyncio.sleep(0)
        return await otherwise(value)

    return workflow


@define.how
def matched(step: Routine[[str], B], number: Routine[[int], B]) -> Routine[[str | int | list[str]], list[B]]:
    async def workflow(value: str | int | list[str]) -> list[B]:
        match value:
            case str():
                return [await step(value)]
            case int(found) if found > 0:
                return [await number(found)]
            case [first, *rest]:
                return [await step(first), *[await step(text) for text in rest]]
            case _:
                return []

    return workflow


@contextlib.asynccontextmanager
async def session() -> AsyncIterator[str]:
    yield "session"


async def numbers(count: int) -> AsyncIterator[int]:
    for number in range(count):
        yield number


@define.how
def resources(step: Routine[[A], B]) -> Routine[[A], list[B]]:
    async def workflow(value: A) -> list[B]:
        results: list[B] = []
        async with session() as opened, asyncio.Lock():
            print(opened)
            async for _ in numbers(2):
                results.append(await step(value))
            results += [await step(value) async for _ in numbers(1)]
        with contextlib.suppress(ValueError):
            results.append(await step(value))
        return results

    return workflow


@define.how
def grouped(step: Routine[[A], B]) -> Routine[[Sequence[A]], list[B]]:
    async def workflow(values: Sequence[A]) -> list[B]:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(step(value)) for value in values]
        return [task.result() for task in tasks]

    return workflow


@define.how
def closures(step: Routine[[A], B], key: Callable[[B], float]) -> Routine[[Sequence[A]], B]:
    def score(pair: tuple[A, B]) -> float:
        return key(pair[1])

    async def run(value: A) -> tuple[A, B]:
        return value, await step(value)

    async def workflow(values: Sequence[A]) -> B:
        best: tuple[A, B] | None = None

        def keep(pair: tuple[A, B]) -> None:
            nonlocal best
            if best is None or score(pair) > score(best):
                best = pair

        for value in values:
            keep(await run(value))
        assert best is not None
        return best[1]

    return workflow


@define.how
def scheduled(step: Routine[[A], B], times: int = 2) -> Routine[[A], list[B]]:
    async def workflow(value: A) -> list[B]:
        running: dict[int, Execution[B]] = {n: step[value] for n in range(times)}
        first = step.start(value)
        task = asyncio.create_task(step(value))
        done, pending = await asyncio.wait([task, asyncio.ensure_future(step(value))])
        assert_type(await asyncio.wait_for(first, 1), B)
        assert_type(await asyncio.shield(step(value)), B)
        assert not pending
        both = await asyncio.gather(step(value), step[value], return_exceptions=True)
        assert_type(both, tuple[B | BaseException, B | BaseException])
        return [*(await one for one in running.values())] if False else [task.result() for task in done]

    return workflow


tried = careful(length, length)
cases = matched(length, double)
managed = resources(length)
group = grouped(length)
best = closures(shout, len)
schedule = scheduled(length)


async def use() -> None:
    assert_type(await tried("a"), int)
    assert_type(await cases("a"), list[int])
    assert_type(await managed("a"), list[int])
    assert_type(await group(["a"]), list[int])
    assert_type(await best(["a"]), str)
    assert_type(await schedule("a"), list[int])

"""The shapes of our pipelines."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Iterable
from typing import Any, TypeVar, cast

from how_codegen import define
from how_codegen.types import Data, Routine

from etl.model import Mode
from etl.settings import RETRIES, SEEDS, THRESHOLD

logger = logging.getLogger(__name__)

A = TypeVar("A")
B = TypeVar("B")
K = TypeVar("K")
M = TypeVar("M")
R = TypeVar("R")


@define.how
def fan_out(
    step: Routine[[A], B], gather: Routine[[list[B]], R]
) -> Routine[[list[A]], R]:
    """Run the step for every item at once, then bring the results together."""

    async def workflow(items: list[A]) -> R:
        results = await asyncio.gather(*(step(item) for item in items))
        return await gather(list(results))

    return workflow


@define.how
def retried(
    step: Routine[[A], B], attempts: int = RETRIES, verbose: bool = False
) -> Routine[[A], B]:
    """Try again when the connection fails."""
    if attempts < 1:
        raise ValueError("attempts must be positive")

    async def workflow(value: A) -> B:
        for attempt in range(attempts):
            try:
                return await step(value)
            except ConnectionError as error:
                if verbose:
                    logger.warning(
                        "attempt %d of %d failed: %s", attempt + 1, attempts, error
                    )
                if attempt == attempts - 1:
                    raise
                await asyncio.sleep(0)
        raise AssertionError("unreachable")

    return workflow


@define.how
def with_fallback(
    first: Routine[[A], B],
    second: Routine[[A], B],
    notify: Routine[[str], None] | None = None,
) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        try:
            return await first(value)
        except ConnectionError as error:
            # Tell somebody, if there is anybody.
            if notify is not None:
                await notify(f"failed: {error}")
            return await second(value)

    return workflow


@define.how
def cached(step: Routine[[K], B], limit: int = 10) -> Routine[[K], B]:
    """Remember the latest results."""
    cache: dict[K, B] = {}

    def remember(key: K, value: B) -> B:
        if len(cache) >= limit:
            cache.pop(next(iter(cache)))
        cache[key] = value
        return value

    async def workflow(key: K) -> B:
        if key in cache:
            return cache[key]
        return remember(key, await step(key))

    return workflow


@define.how
def load_by_mode(
    extract: Routine[[str], Data],
    load: Routine[[Data], int],
    mode: Mode,
    *checks: Routine[[Data], Data],
) -> Routine[[str], int]:
    async def workflow(name: str) -> int:
        data = await extract(name)

        # Every check may raise.
        for check in checks:
            data = await check(data)

        match mode:
            case Mode.FULL:
                count = await load(data)
            case Mode.INCREMENTAL:
                count = 0
                if data:
                    count = await load(data)
        return count

    return workflow


@define.how
def cross_validated(
    split: Routine[[Data, Any], Data],
    train: Routine[[Data, int], M],
    evaluate: Routine[[M, Data], float],
    seeds: tuple[int, ...] = SEEDS,
) -> Routine[[Data], float]:
    """The mean score over all seeds."""

    async def workflow(data: Data) -> float:
        train_part, test_part = await asyncio.gather(
            split(data, "train"), split(data, "test")
        )
        scores = []
        for seed in seeds:
            model = await train(train_part, seed)
            scores.append(await evaluate(model, test_part))
        return sum(scores) / len(scores)

    return workflow


@define.how
def selected(
    pick: Routine[[list[M]], M],
    evaluate: Routine[[M, Data], float],
    *trainers: Routine[[Data, int], M],
    seed: int = 0,
    threshold: float = THRESHOLD,
) -> Routine[[Data], M | None]:
    """Train several models; keep the best, if it is good enough."""

    async def workflow(data: Data) -> M | None:
        models = [await train(data, seed) for train in trainers]
        best = await pick(models)
        if await evaluate(best, data) < threshold:
            logger.info("the best of %d models is not good enough", len(trainers))
            return None
        return best

    return workflow


@define.how
def timed(
    step: Routine[[A], B], name: str = "", *, clock: str = "wall"
) -> Routine[[A], tuple[B, float]]:
    now = time.perf_counter if clock == "wall" else time.process_time
    label = name or "step"

    async def workflow(value: A) -> tuple[B, float]:
        start = now()
        result = await step(value)
        logger.debug("%s took %.3f s", label, now() - start)
        return result, 0.0

    return workflow


@define.how
def pipeline(*stages: Routine[[Data], Data]) -> Routine[[Data], Data]:
    async def workflow(data: Data) -> Data:
        total = len(stages)
        for number, stage in enumerate(stages, start=1):
            logger.info(f"stage {number} of {total}")
            data = await stage(data)
        return data

    return workflow


@define.how
def batched(
    step: Routine[[A], B], size: int = 2, parallel: bool = True
) -> Routine[[list[A]], list[B]]:
    def chunks(items: list[A]) -> Iterable[list[A]]:
        for start in range(0, len(items), size):
            yield items[start : start + size]

    async def workflow(items: list[A]) -> list[B]:
        results: list[B] = []
        for chunk in chunks(items):
            if parallel:
                results += await asyncio.gather(*(step(item) for item in chunk))
            else:
                for item in chunk:
                    results.append(await step(item))
        return results

    return workflow


@define.how
def limited(step: Routine[[A], B], at_once: int = 4) -> Routine[[list[A]], list[B]]:
    async def workflow(items: list[A]) -> list[B]:
        semaphore = asyncio.Semaphore(at_once)

        async def one(item: A) -> B:
            async with semaphore:
                return await step(item)

        return list(await asyncio.gather(*map(one, items)))

    return workflow


@define.how
def keyed(
    key: Routine[[A], K], *, compute: Routine[[A], B], default: B | None = None
) -> Routine[[list[A]], dict[K, B]]:
    async def workflow(items: list[A]) -> dict[K, B]:
        found: dict[Any, Any] = {}
        for item in items:
            name = await key[item]
            if name not in found:
                found[name] = await compute(item)
        return cast("dict[K, B]", dict(found.items()) or {})

    return workflow


@define.how
def first_good(
    evaluate: Routine[[M, Data], float],
    routines: list[Routine[[Data, int], M]],
    enough: float,
) -> Routine[[Data], M]:
    async def workflow(data: Data) -> M:
        best: M | None = None
        for seed, train in enumerate(routines):
            model = await train(data, seed)
            if await evaluate(model, data) >= enough:
                return model
            best = model
        assert best is not None
        return best

    return workflow


@define.how
def raced(first: Routine[[A], B], second: Routine[[A], B]) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        executions = [first[value], second[value]]
        done, pending = await asyncio.wait(
            [asyncio.ensure_future(execution) for execution in executions],
            return_when=asyncio.ALL_COMPLETED,
        )
        for task in pending:
            task.cancel()
        results = [task.result() for task in done]
        return results[0]

    return workflow


@define.how
def streamed(
    extract: Routine[[A], B], sinks: tuple[Routine[[B], int], Routine[[B], R]]
) -> Routine[[A], R]:
    async def workflow(value: A) -> R:
        count_rows, finish = sinks
        batch = await extract(value)
        rows = await count_rows(batch)
        if rows == 0:
            raise LookupError(value)
        return await finish(batch)

    return workflow

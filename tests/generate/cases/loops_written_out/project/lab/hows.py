import asyncio
from contextlib import asynccontextmanager
from collections.abc import AsyncIterator, Callable, Coroutine
from typing import Any, TypeVar

from how_codegen import define
from how_codegen.types import Routine

M = TypeVar("M")
name = "a"
LOG: list[str] = []


@asynccontextmanager
async def step(text: str) -> AsyncIterator[None]:
    LOG.append(text)
    yield
    LOG.append("/" + text)


@define.how
def commented(*stages: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        # All stages, in order.
        for stage in stages:  # each once
            # A stage sees what the one before made.
            value = await stage(value)  # may be slow
            # That was it.
        # Done.
        return value

    return run


@define.how
def numbered(*stages: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        for number, stage in enumerate(stages, start=1):
            LOG.append(f"step {number} of {len(stages)} for {value}")
            value = await stage(value) + (number - 1) * 10
        return value

    return run


@define.how
def named(
    names: tuple[str, ...], stages: list[Routine[[int], int]]
) -> Routine[[int], dict[str, int]]:
    async def run(value: int) -> dict[str, int]:
        found: dict[str, int] = {}
        for name, stage in zip(names, stages):
            async with step(name):
                try:
                    found[name] = await stage(value)
                except ValueError as error:
                    found[f"{name}!"] = error.args[0]
        return found

    return run


@define.how
def fallback(*routines: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        for routine in routines:
            try:
                return await routine(value)
            except ValueError:
                continue
        raise LookupError(value)

    return run


@define.how
def fallback_plain(*routines: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        errors: list[ValueError] = []
        for routine in routines:
            try:
                return await routine(value)
            except ValueError as error:
                errors.append(error)
        raise LookupError(len(errors))

    return run


@define.how
def late(*stages: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        later: list[Callable[[int], Coroutine[Any, Any, int]]] = []
        for stage in stages:
            later.append(lambda x: stage(x))
        for call in later:
            value = await call(value)
        return value

    return run


@define.how
def used_after(*stages: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        for stage in stages:
            value = await stage(value)
        return await stage(value)

    return run


@define.how
def vital(*stages: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        for stage in stages:
            found = await stage(value)
        return found

    return run


@define.how
def fanned(*stages: Routine[[int], int]) -> Routine[[int], list[int]]:
    async def run(value: int) -> list[int]:
        first = [await stage(value) for stage in stages]
        second = await asyncio.gather(*(stage(value) for stage in stages))
        total = sum(await asyncio.gather(*(stage(value) for stage in stages)))
        await asyncio.gather(*[stage(value) for stage in reversed(stages)])
        third = {number: await stage(value) for number, stage in enumerate(stages)}
        fourth = tuple(stage(value) for stage in stages)
        for one in fourth:
            total += await one
        return [*first, *second, total, *third.values()]

    return run


@define.how
def listed(*stages: Routine[[int], int]) -> Routine[[int], list[int]]:
    async def run(value: int) -> list[int]:
        return await asyncio.gather(*(stage(value) for stage in stages))

    return run


@define.how
def changed(stages: list[Routine[[int], int]]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        for stage in stages:
            value = await stage(value)
        stages.append(stages[0])
        return value + len(stages)

    return run


@define.how
def models(
    pick: Routine[[list[M]], M], *trainers: Routine[[int], M]
) -> Routine[[int], M]:
    async def run(value: int) -> M:
        found = []
        for trainer in trainers:
            model = await trainer(value)
            found.append(model)
        return await pick(found)

    return run


@define.how
def gathered_models(
    pick: Routine[[list[M]], M], *trainers: Routine[[int], M]
) -> Routine[[int], M]:
    async def run(value: int) -> M:
        found = await asyncio.gather(*(train(value) for train in trainers))
        return await pick(found)

    return run


@define.how
def keyed(**stages: Routine[[int], int]) -> Routine[[int], dict[str, int]]:
    async def run(value: int) -> dict[str, int]:
        found = {}
        for key, stage in stages.items():
            found[key] = await stage(value)
        again = {key: await stage(value) for key, stage in stages.items()}
        return found | again

    return run


@define.how
def conditional(use: bool, *stages: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        if value > 3:
            for stage in stages:
                value = await stage(value)
        elif stages:
            value = await stages[0](value) + await stages[-1][value]
        else:
            value = -1
        if not stages:
            value -= 1
        while value < 10:
            for stage in stages[1:]:
                value += await stage(value)
            value += 1
        return value

    return run


@define.how
def annotated(*stages: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        for stage in stages:
            doubled: int = value * 2

            value = await stage(doubled)
        return value

    return run


@define.how
def multiline(*stages: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        if value:
            for stage in stages:
                LOG.append("""two
lines""")
                value = await stage(value)
        return value

    return run


@define.how
def both(
    pair: tuple[Routine[[int], int], Routine[[int], int]], suffix: str = "s"
) -> Routine[[int], int]:
    async def run(value: int) -> int:
        first, second = pair
        LOG.append(f"two{suffix}: {value}")

        async def inner() -> int:
            return await first(value) + await second[value]

        return await inner() + await first(1)

    return run


@define.how
def guarded(*stages: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        for stage in stages:
            try:
                value = await stage(value)
            except ValueError:
                LOG.append("failed")
                continue
        for number, (stage, again) in enumerate(zip(stages, stages[1:])):
            value += await stage(value) * await again(number)
        return value

    return run


@define.how
def prepared(*stages: Routine[[int], int], size: int = 2) -> Routine[[int], int]:
    kept = []
    for stage in stages:
        kept.append(stage)
    several = [stage for stage in stages]
    match size:
        case 1:
            factor = 10
        case 2:
            factor = 20

    async def run(value: int) -> int:
        for stage in kept:
            value = await stage(value)
        return value * len(several) * factor

    return run


@define.how
def collected(*stages: Routine[[int], int]) -> Routine[[int], list[int]]:
    async def run(value: int) -> list[int]:
        found = []
        for stage in stages:
            found.append(await stage(value))
        return found

    return run

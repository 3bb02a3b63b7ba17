from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, TypeVar

from how_codegen import define
from how_codegen.types import Routine

P = ParamSpec("P")
R = TypeVar("R")

log: list[Any] = []


@define.how
def logged(task: Routine[P, R]) -> Routine[P, R]:
    async def workflow(*args: P.args, **kwargs: P.kwargs) -> R:
        """Tell what comes out."""
        log.append("begin")
        result = await task(*args, **kwargs)
        print(result, end="")
        log.append(result)
        return result

    return workflow


@define.how
def started(task: Routine[P, R]) -> Routine[P, R]:
    async def workflow(*args: "P.args", **kwargs: "P.kwargs") -> R:
        execution = task.start(*args, **kwargs)
        return await execution

    return workflow


@define.how
def told(task: Routine[P, R]) -> Routine[P, R]:
    async def workflow(*args: P.args, **kwargs: P.kwargs) -> R:
        log.append((args, kwargs))
        return await task(*args, **kwargs)

    return workflow


@define.how
def counted(task: Routine[P, R], again: Routine[P, R], times: int) -> Routine[P, R]:
    async def workflow(*args: P.args, **kwargs: P.kwargs) -> R:
        async def once(*values: P.args, **options: P.kwargs) -> R:
            log.append("once")
            return await task(*values, **options)

        functions: list[Callable[P, Any]] = [task, once]
        for _ in range(times):
            await once(*args, **kwargs)
        await functions[1](*args, **kwargs)
        return await again(*args, **kwargs)

    return workflow


@define.how
def prefixed(
    task: Routine[Concatenate[str, P], R], before: Routine[[str], str]
) -> Routine[Concatenate[str, P], R]:
    async def workflow(text: str, /, *args: P.args, **kwargs: P.kwargs) -> R:
        return await task(await before(text), *args, **kwargs)

    return workflow


@define.how
def guarded(task: Routine[P, R]) -> Routine[P, R]:
    try:

        async def workflow(*args: P.args, **kwargs: P.kwargs) -> R:
            return await task(*args, **kwargs)

        return workflow
    finally:
        log.append("made")

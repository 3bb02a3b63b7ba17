"""Two routines, and a function that the HOWs reach through its module."""

from how_codegen import define

CALLS: list[str] = []


def told(what: str) -> None:
    CALLS.append(what)


@define.task
async def double(number: int) -> int:
    return number * 2


async def plain(number: int) -> int:
    return number + 1

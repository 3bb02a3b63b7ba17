"""For star imports."""

from how_codegen import define

__all__ = ["STAR", "added"]

STAR = 9


@define.task
async def added(number: int) -> int:
    return number + 13


def unseen() -> int:
    return 0

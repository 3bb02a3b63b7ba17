from __future__ import annotations

from typing import TYPE_CHECKING, assert_type

from how_codegen import define

if TYPE_CHECKING:
    from right.import_cycle.hows import measured


class Report:
    text: str = ""


@define.task
async def report(text: str) -> Report:
    return Report()


@define.task
async def size(report: Report) -> int:
    return len(report.text)


async def use() -> None:
    from right.import_cycle.hows import local, measured

    made = measured(report, size)
    assert_type(await made("a"), int)
    assert_type(await local("a"), int)

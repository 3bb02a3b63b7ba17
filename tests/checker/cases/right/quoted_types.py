"""Quoted annotations without `from __future__`: in parts, whole, of a class below."""
from typing import Optional, TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
M = TypeVar("M", bound="Report")


@define.how
def reported(
    make: "Routine[[A], M]", check: "Optional[Routine[[M], bool]]" = None, *more: "Routine[[M], M]"
) -> "Routine[[A], 'M']":
    async def workflow(value: "A") -> "M":
        report: "M" = await make(value)
        for step in more:
            report = await step(report)
        return report if check is None or await check(report) else report

    return workflow


@define.task
async def make(text: "str") -> "Report":
    return Report()


class Report:
    @define.task
    async def check(self, other: "Report") -> "bool":
        return True

    @staticmethod
    async def sign(report: "Report") -> "Report":
        return report


one = reported(make)
REPORT = Report()
two = reported(make, REPORT.check)
three = reported(make, None, Report.sign, Report.sign)


async def use() -> None:
    assert_type(await one("a"), Report)
    assert_type(await two("a"), Report)
    assert_type(await three("a"), Report)

from __future__ import annotations

from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine
from right.import_cycle import tasks

A = TypeVar("A")
B = TypeVar("B")


@define.how
def measured(step: Routine[[A], tasks.Report], then: Routine[[tasks.Report], B]) -> Routine[[A], B]:
    async def workflow(value: A) -> B:
        return await then(await step(value))

    return workflow


local = measured(tasks.report, tasks.size)

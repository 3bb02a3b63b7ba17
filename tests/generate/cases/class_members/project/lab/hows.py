from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")


class Flows:
    @staticmethod
    @define.how(name="flow")
    def flow(task: Routine[[A], B], other: Routine[[A], B]) -> Routine[[A], B]:
        async def run(value: A) -> B:
            first = task[value]
            await other(value)
            await other[value]
            return await first

        return run

    class Inner:
        @define.how
        @staticmethod
        def deep(task: Routine[[A], B]) -> Routine[[A], B]:
            async def run(value: A) -> B:
                return await task(value)

            return run

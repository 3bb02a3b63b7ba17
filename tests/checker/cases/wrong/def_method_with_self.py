from typing import TypeVar


from how_codegen import define
from how_codegen.types import Routine

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")


class Hows:
    @define.how
    def chain(self, first: Routine[[A], B], second: Routine[[B], C]) -> Routine[[A], C]:  # E:5: HOW "chain" is a method: make it a @staticmethod, and leave out its first parameter  [how-body]
        async def workflow(value: A) -> C:
            return await second(await first(value))

        return workflow

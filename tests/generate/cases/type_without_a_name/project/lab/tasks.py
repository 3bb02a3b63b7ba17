"""Routines that pass each other something of a class that only one function knows."""

from how_codegen import define


class Maker:
    def __init__(self) -> None:
        class Local:
            def __repr__(self) -> str:
                return "Local()"

        @define.task
        async def give(number: int) -> Local:
            return Local()

        @define.task
        async def take(local: Local) -> int:
            return 1

        self.give = give
        self.take = take


maker = Maker()

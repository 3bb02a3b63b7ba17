from how_codegen import define
from how_codegen.types import Routine


@define.how
def late(task: Routine[[int], int]) -> Routine[[int], int]:
    import math
    from json import dumps

    async def run(value: int) -> int:
        return await task(value) + math.floor(2.5) + len(dumps(value))

    return run


@define.how
def dotted(task: Routine[[int], int]) -> Routine[[int], int]:
    import os.path

    parts = len(os.path.join("a", "b"))

    async def run(value: int) -> int:
        return await task(value) + parts + len(os.path.dirname("a/b"))

    return run

from how_codegen import define
from how_codegen.types import Routine
from lab.here import T as T1
from lab.there import T as T2


@define.how
def one(task: Routine[[T1], T2]) -> Routine[[T1], T2]:
    async def run(value: T1) -> T2:
        return await task(value)

    return run

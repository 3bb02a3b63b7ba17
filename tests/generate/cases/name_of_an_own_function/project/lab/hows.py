from how_codegen import define
from how_codegen.types import Routine


def clean(a: int) -> int:
    return a * 10


def define_more(a: int) -> int:
    return a


@define.how
def named(task: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        return clean(await task(value)) + define_more(value)

    return run

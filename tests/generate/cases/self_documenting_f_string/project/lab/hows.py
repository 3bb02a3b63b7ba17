from how_codegen import define
from how_codegen.types import Routine


@define.how
def told(task: Routine[[int], int], word: str) -> Routine[[int], str]:
    width = 9

    async def run(value: int) -> str:
        return f"{word=} {width = } {value=} {await task(value)=!s} {word=:>5}"

    return run

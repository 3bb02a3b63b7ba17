from pathlib import Path
from tempfile import TemporaryDirectory

from how_codegen import define
from how_codegen.types import Routine


@define.how
def kept(task: Routine[[int], int]) -> Routine[[str], bool]:
    async def run(parent: str) -> bool:
        folder = TemporaryDirectory(dir=parent)
        await task(1)
        return any(Path(parent).iterdir())

    return run

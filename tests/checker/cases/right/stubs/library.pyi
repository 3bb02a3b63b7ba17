from how_codegen import define
from how_codegen.types import Routine, Task

async def remote(text: str) -> int: ...
@define.task
async def declared(number: int) -> str: ...

prepared: Task[[str], int]
given: Routine[[int], str]

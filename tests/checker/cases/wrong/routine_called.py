from how_codegen import define
from how_codegen.types import Routine


@define.how
def same(step: Routine([int], int)) -> Routine[[int], int]:  # E:16: Invalid type comment or annotation  [valid-type]
# N: Suggestion: use Routine[...] instead of Routine(...)
    async def workflow(value: int) -> int:
        return value

    return workflow

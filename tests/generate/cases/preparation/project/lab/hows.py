from how_codegen import define
from how_codegen.types import Routine


@define.how
def prepared(task: Routine[[int], int], n: int = 2) -> Routine[[int], int]:
    """What the HOW says of itself."""
    # a comment on the factor
    factor = n * 3
    cache: dict[int, int] = {}

    def helper(x: int) -> int:
        return x * factor  # by the factor

    class Local:
        size = factor

    async def twice(x: int) -> int:
        return await task(await task(x))

    # above the workflow
    async def run(value: int) -> int:
        if value not in cache:
            cache[value] = await twice(helper(value)) + Local.size
        return cache[value] + len(cache) + after

    after = 3
    return run

from how_codegen import define
from how_codegen.types import Routine

seen = 0
kept = 0
steps = 0
unused = 0


@define.how
def counting(task: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        global seen
        seen += 1
        return await task(value)

    return run


@define.how
def commented(task: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        """Count."""
        # All runs are counted,
        # whoever makes them.
        global seen, kept  # noqa: PLW0603

        # One more.
        seen += 1
        if value:
            # Only some are kept.
            global steps
            for _ in range(value):
                steps += 1
        else:
            # None at all.
            global unused
        kept += 1; steps += 1
        return await task(value)

    return run

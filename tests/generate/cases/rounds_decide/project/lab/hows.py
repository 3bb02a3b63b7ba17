"""HOWs whose loops ask which round it is."""

from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine

T = TypeVar("T")
SHOWN = True


@define.how
def staged(*stages: Routine[[T], T], verbose: bool = False, skipped: int = 9) -> Routine[[T], T]:
    """Run each stage in order."""

    async def workflow(value: T) -> T:
        for index, stage in enumerate(stages):
            # Before each stage but the first.
            if verbose and index:
                print(f"stage {index + 1}/{len(stages)}: {value}")
            if index != skipped and 0 <= index < 5:
                value = await stage(value)  # in place
        return value

    return workflow


@define.how
def joined(*steps: Routine[[int], int], shown: bool = SHOWN) -> Routine[[int], str]:
    async def workflow(x: int) -> str:
        text = ""
        for number, step in enumerate(steps, 1):
            text += f"{await step(x)}"
            if number < len(steps):
                text += ", "
            elif shown and number > 1:
                text += "."
        ends = [x if number + 1 == len(steps) else await s(x) for number, s in enumerate(steps)]
        print(
            ends,
            len(steps)
            > 1,
            steps[0] == steps[-1],
        )
        return text

    return workflow


@define.how
def rest(first: Routine[[int], int], *others: Routine[[int], int]) -> Routine[[int], int]:
    after = staged(*others)

    async def workflow(x: int) -> int:
        return await after(await first(x))

    return workflow


@define.how
def looked_at(*steps: Routine[[int], int]) -> Routine[[int], list[str]]:
    async def workflow(x: int) -> list[str]:
        limit = 2
        for number, step in enumerate(steps):
            if number < limit:
                x = await step(x)
        print(*[1, *steps][:1], {*steps} == set(steps))
        return [step.name for step in [*steps, steps[0]]]

    return workflow

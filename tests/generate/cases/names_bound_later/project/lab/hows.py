"""HOWs whose functions bind names in comprehensions, and after they are used in the text."""

from how_codegen import define
from how_codegen.types import Routine

last, best, seen, later, late = 10, 20, 30, 40, 50


@define.how
def counted(step: Routine[[int], int]) -> Routine[[int], int]:
    async def workflow(number: int) -> int:
        found = [(last := await step(one)) for one in (number, 2)]
        return last + len(found)

    return workflow


@define.how
def prepared(step: Routine[[int], int], count: int = 3) -> Routine[[int], int]:
    found = [(last := one) + last for one in (count, 2)]
    size = last

    async def workflow(number: int) -> int:
        def inner() -> int:
            return sum(best for one in (1, 2) if (best := one + number) > 1) + best

        [total := 0, *[total := total + one for one in (1, number)]]
        if any((seen := one) > 1 for one in (number, 3)):
            number += seen
        return last + len(found) + inner() + total + size

    return workflow


@define.how
def hiding(step: Routine[[int], int], /) -> Routine[[int], int]:
    async def workflow(number: int) -> int:
        inc = [(late := one) for one in (number, 2)]
        return await step(late) + len(inc)

    return workflow


@define.how
def looping(step: Routine[[int], int]) -> Routine[[int], int]:
    async def workflow(number: int) -> int:
        first = True
        while number:
            if not first:
                number -= [later for _ in (1, 2)][0]
            later: int = 1
            first = False
        return number

    return workflow

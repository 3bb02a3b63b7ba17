"""Conditions that calls decide, in every place of an `if`."""

from collections.abc import AsyncIterator

from how_codegen import define
from how_codegen.types import Routine


@define.how
def chosen(
    step: Routine[[int], int],
    extra: Routine[[int], int] | None = None,
    count: int = 3,
    limit: int | None = None,
) -> Routine[[int], int]:
    async def workflow(number: int) -> int:
        if number > 5:
            number = await step(number)
        elif extra is not None:
            number = await extra(number)
        elif number == 2:
            number = 7
        else:
            number = 8
        if number == 1 or not count == 3:
            number += 1
        elif count == 3 and limit is not None:
            number += limit
        if limit is not None and limit > 2:
            number += 2
        while number > 9 and limit is not None and limit > 2:
            number -= 5
        if extra:
            number = await extra(number)
            if count == 3:
                if limit is None:
                    return number
        elif not (count == 3 and limit is None):
            return number * 2
        return number + (limit if limit is not None and not limit == 0 else count)

    return workflow


@define.how
def yielding(
    step: Routine[[int], int], is_loud: bool = False, mode: str = "none"
) -> Routine[[int], int]:
    async def workflow(number: int) -> int:
        async def first() -> AsyncIterator[int]:
            if is_loud:
                yield number
            await step(number)

        async def second() -> AsyncIterator[int]:
            match mode:
                case "one":
                    yield 1
                case _:
                    await step(number)

        async for one in first():
            number += one
        async for one in second():
            number += one
        while is_loud:
            number += 7
            if number > 50:
                break
        else:
            number += 1
        return number

    return workflow


@define.how
def emptied(
    step: Routine[[int], int], extra: Routine[[int], int] | None = None
) -> Routine[[int], int]:
    async def workflow(number: int) -> int:
        found: int | None = number if number % 2 else None
        # Odd ones first.
        if found is not None:
            if extra is not None:
                number = await extra(number)
        # Then even ones.
        else:
            number = await step(number)
        if number > 5 and number != 7:
            if extra is not None:
                number += await extra(number)
        else:
            # Small ones, and seven.
            number -= 1
        if number > 3:
            number += 1
        else:
            if extra is not None:
                number += 2
        if number in (1, 2):
            number *= 2
        elif number == 4:
            if extra is not None:
                number += 3
        else:
            number += 4
        if found is None:
            if extra is not None:
                number += 5
        if number:
            if extra is not None:
                number += 6
        for _ in range(number):
            number += 1
        else:
            if extra is not None:
                number += 7
        return number

    return workflow

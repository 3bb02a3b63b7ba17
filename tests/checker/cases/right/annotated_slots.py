"""`Annotated` around slots, routines' types and constants."""
from collections.abc import Sequence
from typing import Annotated, Optional, TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double, length, shout

A = TypeVar("A")
B = TypeVar("B")
Positive = Annotated[int, "positive"]


@define.how
def noted(
    main: Annotated[Routine[[A], B], "the main step"],
    before: Optional[Annotated[Routine[[A], A], "optional"]] = None,
    after: Annotated[Sequence[Annotated[Routine[[B], B], "each"]], "all"] = (),
    times: Annotated[int, "positive"] = 1,
) -> Annotated[Routine[[A], B], "made"]:
    async def workflow(value: A) -> B:
        if before is not None:
            value = await before(value)
        result = await main(value)
        for step in list(after) * times:
            result = await step(result)
        return result

    return workflow


@define.task
async def positive(number: Positive) -> Positive:
    return abs(number)


one = noted(length)
two = noted(length, shout, [double, positive], times=2)


async def use() -> None:
    assert_type(await one("a"), int)
    assert_type(await two("a"), int)

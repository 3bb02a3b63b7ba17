from how_codegen import define
from how_codegen.types import Routine


@define.how
def check(step: Routine[[bool], bool]) -> Routine[[bool], bool]:
    async def workflow(value: bool) -> bool:
        return await step(value)

    return workflow


@define.task
async def count(flag: bool) -> int:
    return 1


made = check(count)  # E:14: "count" does not fit slot "step" of HOW "check": it returns int, and the slot asks for bool (wrong/int_is_not_bool.py:14)  [how-arg]
# N: the slot is Routine[[bool], bool]

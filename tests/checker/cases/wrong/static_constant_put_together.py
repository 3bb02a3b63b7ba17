from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double

TIMES = 3


@define.how
def labelled(step: Routine[[int], int], label: str) -> Routine[[int], int]:
    async def workflow(number: int) -> int:
        print(label)
        return await step(number)

    return workflow


made = labelled(double, f"{TIMES} times")  # E:25: parameter "label" of HOW "labelled" is given a string that is put together, which is no constant: bind it to a module-level name and pass that name  [how-static]

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double


@define.how
def again(step: Routine[[int], int]) -> Routine[[int], int]:
    async def workflow(number: int) -> int:
        return await step(await step(number))

    return workflow


def called() -> None:
    again(lambda number: double(number.upper()))  # E:11: "lambda" does not fit slot "step" of HOW "again": with what the slot passes, "int" has no attribute "upper"  [how-arg]

from how_codegen import define
from how_codegen.types import Routine


@define.how
def same[A, B](step: Routine[A, B]) -> Routine[[A], B]:  # E:22: "Routine[A, B]": the parameters stand in a list: did you mean "Routine[[A], B]"?  [how-routine]
    async def workflow(value: A) -> B:
        return await step(value)

    return workflow

from how_codegen import define
from how_codegen.types import Routine


@define.how
def same[A, B](step: Routine[[A], B]) -> Routine[[A], B]:
    def workflow(value: A) -> B:
        return await step(value)

    return workflow  # E:12: The workflow of HOW "same" awaits, but is not async: write "async def workflow"  [how-body]

from how_codegen import define
from how_codegen.types import Routine


@define.how
def same[A, B](step: Routine[[A], B]) -> Routine[[A], B]:
    async def workflow(value: A) -> list[B]:
        return [await step(value)]

    return workflow  # E:12: "workflow" does not match what HOW "same" declares: it returns list[B], not B  [how-return]
    # N: the declaration that would be right: Routine[[A], list[B]]

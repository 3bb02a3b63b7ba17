from typing import Optional

from how_codegen import define
from how_codegen.types import Data, Routine
from nlp.tasks import double, plain_double


@define.how
def maybe(
    step: Routine[[Data], Data], other: Optional[Routine[[Data], Data]] = None
) -> Routine[[Data], Data]:
    async def workflow(data: Data) -> Data:
        return await step(await other(data) if other else data)

    return workflow


made = maybe(double, plain_double)  # E:22: "plain_double" does not fit slot "other" of HOW "maybe": it is a synchronous function, not a routine (nlp/tasks.py:81)  [how-arg]
# N: decorate it with @define.task: `await plain_double(...)` then runs it in a thread

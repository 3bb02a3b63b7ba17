from typing import Optional, TypeVar

from how_codegen import define
from how_codegen.types import Data, Routine
from nlp.tasks import clean
from nlp.types import Array


@define.task
async def look(data: Array) -> None:
    return None


@define.how
def watched(
    step: Routine[[Data], Data], watch: Optional[Routine[[Data], None]] = None
) -> Routine[[Data], Data]:
    async def workflow(data: Data) -> Data:
        if watch is not None:
            await watch(data)
        return await step(data)

    return workflow


made = watched(clean, look)  # E:23: "look" does not fit slot "watch" of HOW "watched": Data would be both Corpus and Array  [how-typevar]
# N: Data is Corpus: step=clean returns Corpus (nlp/tasks.py:12)
# N: Data is Array: watch=look takes data: Array (wrong/optional_slot_parameter.py:10)

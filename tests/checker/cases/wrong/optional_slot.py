from typing import Optional, TypeVar

from how_codegen import define
from how_codegen.types import Data, Routine
from nlp.tasks import clean, normalize
from nlp.types import Corpus

T = TypeVar("T")


@define.how
def maybe(
    main: Routine[[Data], T], prepare: Optional[Routine[[Data], Data]] = None
) -> Routine[[Data], T]:
    async def workflow(data: Data) -> T:
        return await main(await prepare(data) if prepare else data)

    return workflow


@define.task
async def count(data: Corpus) -> int:
    return len(data.lines)


made = maybe(count, normalize)  # E:21: "normalize" does not fit slot "prepare" of HOW "maybe": Data would be both Corpus and Array  [how-typevar]
# N: Data is Corpus: main=count takes data: Corpus (wrong/optional_slot.py:22)
# N: Data is Array: prepare=normalize returns Array (nlp/tasks.py:17)
# N: routines that fit: clean (nlp/tasks.py:12)

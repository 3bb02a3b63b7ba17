from typing import TypeVar

from how_codegen import define
from how_codegen.types import Data, Routine
from nlp.tasks import clean
from nlp.types import Corpus

T = TypeVar("T")


@define.how
def maybe(main: Routine[[Data], T], prepare: Routine[[Data], Data] | None) -> Routine[[Data], T]:
    async def workflow(data: Data) -> T:
        return await main(await prepare(data) if prepare else data)

    return workflow


@define.task
async def merge(left: Corpus, right: Corpus) -> Corpus:
    return left


made = maybe(clean, merge)  # E:21: "merge" does not fit slot "prepare" of HOW "maybe": it also requires "right", which the slot does not pass (wrong/optional_slot_arity.py:20)  [how-arg]
# N: the slot is Routine[[Data], Data] | None

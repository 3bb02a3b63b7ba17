"""Names of types, routines' types and aliases that are imported for the checker only."""
from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, assert_type

from how_codegen import define
from nlp.tasks import clean, length

if TYPE_CHECKING:
    from collections.abc import Sequence

    from how_codegen.types import Data, Execution, Routine
    from nlp.types import Corpus

T = TypeVar("T")


@define.how
def checked(step: Routine[[Data], T], when: Sequence[Corpus] | None = None) -> Routine[[Data], T]:
    async def workflow(data: Data) -> T:
        running: Execution[T] = step[data]
        return await running

    return workflow


@define.task
async def size(corpus: Corpus) -> int:
    return len(corpus.lines)


made = checked(size)
cleaned = checked(clean, when=[])
plain = checked(length, None)


async def use() -> None:
    from nlp.types import Corpus

    assert_type(await made(Corpus()), int)
    assert_type(await cleaned(Corpus()), Corpus)
    assert_type(await plain("a"), int)

from __future__ import annotations

from how_codegen import define
from how_codegen.types import Routine


@define.how
def same(step: Routine[Corpus, Corpus]) -> Routine[[Corpus], Corpus]:  # E:16: "Routine[Corpus, Corpus]": the parameters stand in a list: did you mean "Routine[[Corpus], Corpus]"?  [how-routine]
    async def workflow(value: Corpus) -> Corpus:
        return await step(value)

    return workflow


class Corpus:
    pass

from typing import Concatenate

from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import length
from nlp.types import Corpus


@define.how
def with_corpus[**P, R](step: Routine[Concatenate[Corpus, P], R]) -> Routine[P, R]:
    async def workflow(*args: P.args, **kwargs: P.kwargs) -> R:
        return await step(Corpus(), *args, **kwargs)

    return workflow


made = with_corpus(length)  # E:20: "length" does not fit slot "step" of HOW "with_corpus": it takes text: str, and the slot passes Corpus (nlp/tasks.py:62)  [how-arg]
# N: the slot is Routine[Concatenate[Corpus, P], R]

from nlp.shapes import with_corpus
from nlp.types import Corpus

from how_codegen import define


@define.task
async def count(word: str, corpus: Corpus) -> int:
    return len(corpus.lines)


made = with_corpus(count)  # E:20: "count" does not fit slot "step" of HOW "with_corpus": it takes word: str, and the slot passes Corpus (wrong/concatenate_second_parameter.py:8)  [how-arg]
# N: the slot is Routine[Concatenate[Corpus, P], B]

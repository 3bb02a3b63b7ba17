from nlp.shapes import with_corpus

from how_codegen import define


@define.task
async def nothing() -> int:
    return 1


made = with_corpus(nothing)  # E:20: "nothing" does not fit slot "step" of HOW "with_corpus": it is Routine[[], int] (wrong/concatenate_without_parameters.py:7)  [how-arg]
# N: the slot is Routine[Concatenate[Corpus, P], B]

from how_codegen import define
from how_codegen.types import Routine
from nlp.types import Corpus


@define.how
def make(step: Routine[Corpus, int, str]) -> Routine[[int], str]:  # E:16: "Routine[Corpus, int, str]" is malformed: did you mean "Routine[[Corpus, int], str]"?  [how-routine]
    async def workflow(number: int) -> str:
        return str(number)

    return workflow

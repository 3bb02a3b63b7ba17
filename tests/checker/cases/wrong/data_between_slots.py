from how_codegen import define
from how_codegen.types import Data, Routine
from nlp.tasks import clean, normalize


@define.how
def two_steps(begin: Routine[[Data], Data], end: Routine[[Data], Data]) -> Routine[[Data], Data]:
    async def workflow(data: Data) -> Data:
        return await end(await begin(data))

    return workflow


both = two_steps(clean, normalize)  # E:25: "normalize" does not fit slot "end" of HOW "two_steps": Data would be both Corpus and Array  [how-typevar]
# N: Data is Corpus: begin=clean returns Corpus (nlp/tasks.py:12)
# N: Data is Array: end=normalize returns Array (nlp/tasks.py:17)
# N: routines that fit: clean (nlp/tasks.py:12)

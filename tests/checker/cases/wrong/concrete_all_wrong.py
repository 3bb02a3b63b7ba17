from nlp.tasks import clean

from how_codegen import define
from how_codegen.types import Routine


@define.how
def export(load: Routine[[str], int]) -> Routine[[str], int]:
    async def workflow(path: str) -> int:
        return await load(path)

    return workflow


made = export(clean)  # E:15: "clean" does not fit slot "load" of HOW "export": it takes data: Corpus, and the slot passes str (nlp/tasks.py:12)  [how-arg]
# N: the slot is Routine[[str], int]

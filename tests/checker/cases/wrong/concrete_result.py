from how_codegen import define
from how_codegen.types import Data, Routine
from nlp.tasks import clean


@define.how
def checked(step: Routine[[Data], Data], check: Routine[[Data], bool]) -> Routine[[Data], Data]:
    async def workflow(data: Data) -> Data:
        assert await check(data)
        return await step(data)

    return workflow


made = checked(clean, clean)  # E:23: "clean" does not fit slot "check" of HOW "checked": it returns Corpus, and the slot asks for bool (nlp/tasks.py:12)  [how-arg]
# N: the slot is Routine[[Data], bool]

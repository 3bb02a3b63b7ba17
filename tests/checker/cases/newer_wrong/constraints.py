from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double


@define.how
def repeat[S: (str, bytes)](step: Routine[[S], S]) -> Routine[[S], S]:
    async def workflow(text: S) -> S:
        return await step(await step(text))

    return workflow


made = repeat(double)  # E:15: "double" does not fit slot "step" of HOW "repeat": S would be int, which is neither str nor bytes  [how-typevar]
# N: S is int: step=double returns int (nlp/tasks.py:67)
# N: routines that fit: shout (nlp/tasks.py:72)

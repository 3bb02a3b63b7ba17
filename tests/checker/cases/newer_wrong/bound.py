from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import spell
from nlp.types import Model


@define.how
def train[P, M: Model](fit: Routine[[P], M]) -> Routine[[P], M]:
    async def workflow(value: P) -> M:
        return await fit(value)

    return workflow


made = train(spell)  # E:14: "spell" does not fit slot "fit" of HOW "train": M would be str, which is outside its bound Model  [how-typevar]
# N: M is str: fit=spell returns str (nlp/tasks.py:77)
# N: routines that fit: pick_any (nlp/tasks.py:47), pick_keras (nlp/tasks.py:42), pick_torch (nlp/tasks.py:37) and 4 more

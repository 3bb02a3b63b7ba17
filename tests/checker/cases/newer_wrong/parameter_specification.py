from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import double, length


@define.how
def prefer[**P, R](left: Routine[P, R], right: Routine[P, R]) -> Routine[P, R]:
    async def workflow(*args: P.args, **kwargs: P.kwargs) -> R:
        await left(*args, **kwargs)
        return await right(*args, **kwargs)

    return workflow


made = prefer(double, length)  # E:23: "length" does not fit slot "right" of HOW "prefer": P would be both [int] and [str]  [how-typevar]
# N: P is [int]: left=double takes number: int (nlp/tasks.py:67)
# N: P is [str]: right=length takes text: str (nlp/tasks.py:62)
# N: routines that fit: double (nlp/tasks.py:67)

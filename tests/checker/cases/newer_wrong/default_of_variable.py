from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import length


@define.how
def again[T = int](step: Routine[[T], T]) -> Routine[[T], T]:
    async def workflow(value: T) -> T:
        return await step(await step(value))

    return workflow


made = again(length)  # E:14: "length" does not fit slot "step" of HOW "again": T would be both str and int  [how-typevar]
# N: T is int: step=length returns int (nlp/tasks.py:62)
# N: T is str: step=length takes text: str (nlp/tasks.py:62)
# N: routines that fit: clean (nlp/tasks.py:12), double (nlp/tasks.py:67), normalize (nlp/tasks.py:17) and 1 more

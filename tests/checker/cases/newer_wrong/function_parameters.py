from how_codegen import define
from how_codegen.types import Routine
from nlp.tasks import length, shout


@define.how
def chain[A, B, C](first: Routine[[A], B], second: Routine[[B], C]) -> Routine[[A], C]:
    async def workflow(value: A) -> C:
        return await second(await first(value))

    return workflow


made = chain(length, shout)  # E:22: "shout" does not fit slot "second" of HOW "chain": B would be both int and str  [how-typevar]
# N: B is int: first=length returns int (nlp/tasks.py:62)
# N: B is str: second=shout takes text: str (nlp/tasks.py:72)
# N: routines that fit: double (nlp/tasks.py:67), spell (nlp/tasks.py:77)

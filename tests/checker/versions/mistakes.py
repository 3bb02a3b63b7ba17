from how_codegen import define
from how_codegen.types import Routine

type Step[T] = Routine[[T], T]


@define.how
def compose[A, B, C](first: Routine[[A], B], second: Routine[[B], C]) -> Routine[[A], C]:
    async def workflow(value: A) -> C:
        return await second(await first(value))

    return workflow


@define.how
def twice[A: (int, str)](step: Step[A]) -> Step[A]:
    async def workflow(value: A) -> A:
        return await step(await step(value))

    return workflow


class Tools[T]:
    @staticmethod
    @define.task
    async def count(texts: list[str]) -> int:
        return len(texts)


@define.task
async def length(text: str) -> int:
    return len(text)


two_types = compose(length, length)  # E:29: "length" does not fit slot "second" of HOW "compose": B would be both int and str  [how-typevar]
# N: B is int: first=length returns int (mistakes.py:31)
# N: B is str: second=length takes text: str (mistakes.py:31)
of_a_class = compose(length, Tools.count)  # E:30: "Tools.count" does not fit slot "second" of HOW "compose": B would be both int and list[str]  [how-typevar]
# N: B is int: first=length returns int (mistakes.py:31)
# N: B is list[str]: second=Tools.count takes texts: list[str] (mistakes.py:26)
constraint = twice(Tools.count)  # E:20: "Tools.count" does not fit slot "step" of HOW "twice": A would be both list[str] and int  [how-typevar]
# N: A is int: step=Tools.count returns int (mistakes.py:26)
# N: A is list[str]: step=Tools.count takes texts: list[str] (mistakes.py:26)

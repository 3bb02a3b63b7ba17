from collections.abc import Callable

from nlp.hows import compose

from how_codegen import define


@define.task
async def scorer(name: str) -> Callable[[int], str]:
    return str


@define.task
async def apply(function: Callable[[int], int]) -> int:
    return function(1)


made = compose(scorer, apply)  # E:24: "apply" does not fit slot "second" of HOW "compose": B would be both Callable[[int], str] and Callable[[int], int]  [how-typevar]
# N: B is Callable[[int], str]: first=scorer returns Callable[[int], str] (wrong/callable_result_differs.py:9)
# N: B is Callable[[int], int]: second=apply takes function: Callable[[int], int] (wrong/callable_result_differs.py:14)

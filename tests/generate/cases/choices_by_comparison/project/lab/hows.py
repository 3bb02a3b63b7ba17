"""HOWs that compare constants in every way that Python has."""

from typing import TypeVar

from how_codegen import define
from how_codegen.types import Routine
from lab.modes import Num, Other, Word, Letter

T = TypeVar("T")
K = 7


@define.how
def h_num(step: Routine[[T], T], m: Num) -> Routine[[T], T]:
    async def once(value: T) -> T:
        return await step(value)
    async def again(value: T) -> T:
        return await step(await step(value))
    return again if m < Num.A else once


@define.how
def h_other(step: Routine[[T], T], m: Num | Other) -> Routine[[T], T]:
    async def once(value: T) -> T:
        return await step(value)
    async def again(value: T) -> T:
        return await step(await step(value))
    return again if m == Other.ONE else once


@define.how
def h_word(step: Routine[[T], T], m: Word) -> Routine[[T], T]:
    async def once(value: T) -> T:
        return await step(value)
    async def again(value: T) -> T:
        return await step(await step(value))
    return again if m in ("fast", "quick") else once


@define.how
def h_match(step: Routine[[T], T], m: int) -> Routine[[T], T]:
    async def once(value: T) -> T:
        return await step(value)
    async def again(value: T) -> T:
        return await step(await step(value))
    match m:
        case True:
            return again
    return once


@define.how
def h_line(step: Routine[[int], int]) -> Routine[[int], int]:
    async def once(value: int) -> int:
        return await step(value) + x
    x = 1; return once


@define.how
def h_default2(step: Routine[[T], T], K: int = 1, k: int = K) -> Routine[[T], T]:
    async def once(value: T) -> T:
        return await step(value)
    async def again(value: T) -> T:
        return await step(await step(value))
    return again if k == 7 else once


@define.how
def rep(step: Routine[[T], T], times: int = 2) -> Routine[[T], T]:
    async def workflow(value: T) -> T:
        for _ in range(times):
            value = await step(value)
        return value
    return workflow


@define.how
def deleg_choice(step: Routine[[T], T], kind: str = "a") -> Routine[[T], T]:
    if kind is None:
        return rep(step, 9)
    if kind == "a":
        return rep(step, 1)
    elif kind == "b":
        inner = rep(step, 3)
        return inner
    async def workflow(value: T) -> T:
        return await step(value)
    return workflow


@define.how
def redefined(step: Routine[[T], T], twice: bool) -> Routine[[T], T]:
    async def workflow(value: T) -> T:
        return await step(value)
    if twice:
        async def workflow(value: T) -> T:
            return await step(await step(value))
    return workflow


@define.how
def recursive(step: Routine[[int], int], odd_first: bool = False) -> Routine[[int], int]:
    async def even(value: int) -> int:
        if value <= 0:
            return 0
        return await odd(await step(value) - value - 1 + value - value)
    async def odd(value: int) -> int:
        if value <= 0:
            return 1
        return await even(value - 1)
    return odd if odd_first else even


@define.how
def nested_if(step: Routine[[T], T], a: int = 0, b: str | None = None, c: float = 0.1) -> Routine[[T], T]:
    limit = a + 1
    if b is not None and (a > 1 or not b):
        if 0 < limit <= 3 < 5:
            async def one(value: T) -> T:
                return await step(value)
            return one
        elif c == 0.1 + 0.2:
            async def two(value: T) -> T:
                value = await step(value)
                return await step(value)
            return two
        else:
            note = "three"
            async def three(value: T) -> T:
                for letter in note[:3]:
                    value = await step(value)
                return value
            return three
    elif a == True:
        async def four(value: T) -> T:
            for _ in range(4):
                value = await step(value)
            return value
        return four
    match (b, a):
        case _ if b == "x" "y":
            async def five(value: T) -> T:
                for _ in range(5 + limit):
                    value = await step(value)
                return value
            return five
    async def six(value: T) -> T:
        for _ in range(6):
            value = await step(value)
        return value
    return six
    print("dead")


@define.how
def h_letter(step: Routine[[T], T], m: Letter) -> Routine[[T], T]:
    async def once(value: T) -> T:
        return await step(value)
    async def again(value: T) -> T:
        return await step(await step(value))
    return again if m is Letter.B and m.value == 2 or m.name == "C" else once

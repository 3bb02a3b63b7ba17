"""Routines of every kind that take and give numbers, and leave a trace."""

from how_codegen import define

TRACE: list[str] = []


def trace(*entry: object) -> None:
    TRACE.append(" ".join(repr(one) for one in entry))


@define.task
async def value(number: int) -> int:
    trace("value", number)
    return number + 1


@define.task
def total(number: int) -> int:
    trace("total", number)
    return number * 2 % 1009


@define.task(name="a print")
async def print(number: int) -> int:
    trace("print", number)
    return -number


@define.task
async def asyncio(number: int, step: int = 1) -> int:
    trace("asyncio", number, step)
    return number - step


async def plain(number: int) -> int:
    trace("plain", number)
    return number % 7


@define.task
async def failing(number: int) -> int:
    trace("failing", number)
    if number % 2:
        raise ValueError(f"odd: {number}")
    return number


@define.task
def sync_failing(number: int) -> int:
    trace("sync_failing", number)
    if number % 3 == 1:
        raise KeyError(number)
    return number


@define.task
async def is_even(number: int) -> bool:
    trace("is_even", number)
    return number % 2 == 0


@define.task
async def takes_anything(number: object) -> int:
    trace("takes_anything", number)
    return len(repr(number))


class Tool:
    def __init__(self, factor: int) -> None:
        self.factor = factor

    async def double(self, number: int) -> int:
        trace("double", number)
        return 2 * number % 1009

    @define.task
    async def scaled(self, number: int) -> int:
        trace("scaled", number, self.factor)
        return self.factor * number % 1009

    @staticmethod
    async def static(number: int) -> int:
        trace("static", number)
        return number + 5

    @classmethod
    async def of_class(cls, number: int) -> int:
        trace("of_class", number)
        return number + 6

    async def both(self, left: int, right: int) -> int:
        trace("both", left, right)
        return left - right


tool = Tool(3)


class Caller:
    async def __call__(self, number: int) -> int:
        trace("caller", number)
        return number - 9


caller = Caller()


@define.task
async def items(left: int, right: int) -> int:
    trace("items", left, right)
    return left + right


@define.task
def sum(left: int, right: int) -> int:
    trace("sum", left, right)
    return left * right % 1009


async def plain_pair(left: int, right: int) -> int:
    trace("plain_pair", left, right)
    return left - right


@define.task
async def three(left: int, right: int, more: int = 4) -> int:
    trace("three", left, right, more)
    return left + right + more


@define.task
async def told(number: int) -> None:
    trace("told", number)


async def plain_told(number: int) -> None:
    trace("plain_told", number)

from typing import assert_type

from nlp.tasks import double
from right.how_in_stub import library
from right.how_in_stub.library import other, remote, step

one = remote(step)
two = library.remote(double, times=3, mode="a")
three = other(double, double)
nested = remote(remote(step))


async def use() -> None:
    assert_type(await one("a"), list[int])
    assert_type(await two(1), list[int])
    assert_type(await three(1), int)
    assert_type(await nested("a"), list[list[int]])

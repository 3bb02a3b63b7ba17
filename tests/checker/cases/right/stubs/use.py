from typing import assert_type

from nlp.hows import compose
from right.stubs.library import declared, given, prepared, remote

one = compose(remote, declared)
two = compose(prepared, given)


async def use() -> None:
    assert_type(await one("a"), str)
    assert_type(await two("a"), str)
    assert_type(await prepared["a"], int)

from typing import assert_type

from right.star_import_of_all import *
from right.star_import_of_all import improve as better
from right.star_import_of_all import polished as shine

one = polished(improve, times=3)
two = shine(better)
three = polished(improved)


async def use() -> None:
    assert_type(await one(Report()), Report)
    assert_type(await two(Report()), Report)
    assert_type(await three(Report()), Report)

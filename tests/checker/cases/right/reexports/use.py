from typing import assert_type

from nlp.tasks import *
from right import reexports
from right.reexports import *
from right.reexports import chain as together

made = reexports.chain(reexports.length, spell)
starred = chain(length, double)
relative = together(length, spell)


async def use() -> None:
    assert_type(await made("a"), str)
    assert_type(await starred("a"), int)
    assert_type(await relative("a"), str)

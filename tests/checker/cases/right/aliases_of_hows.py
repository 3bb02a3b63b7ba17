"""HOWs under other names: `Final`, annotated, of a module's alias, in a class, re-assigned."""
from typing import ClassVar, Final, assert_type

import nlp.hows as templates
from how_codegen.types import How
from nlp import hows
from nlp.hows import compose
from nlp.hows import twice as again
from nlp.tasks import double, length, spell

FINAL: Final = compose
through_module = hows.compose
module = templates
both, each_of = hows.compose, hows.each
first = second = compose


class Names:
    chain = staticmethod(compose)
    table: ClassVar = {"again": again}


one = FINAL(length, spell)
two = through_module(length, spell)
three = module.compose(length, spell)
four = both(length, spell)
five = second(length, spell)
six = each_of(double)


async def use() -> None:
    assert_type(await one("a"), str)
    assert_type(await two("a"), str)
    assert_type(await three("a"), str)
    assert_type(await four("a"), str)
    assert_type(await five("a"), str)
    assert_type(await six([1]), list[int])
    assert_type(await Names.chain(length, spell)("a"), str)
    assert_type(await Names().chain(length, spell)("a"), str)
    assert_type(await Names.table["again"](double)(1), int)

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.hows import compose

from how_codegen import define

if TYPE_CHECKING:
    from decimal import Decimal
    from fractions import Fraction


@define.task
async def parse(text: str) -> Decimal:
    raise NotImplementedError


@define.task
async def show(number: Fraction) -> str:
    return str(number)


made = compose(parse, show)  # E:23: "show" does not fit slot "second" of HOW "compose": B would be both Decimal and Fraction  [how-typevar]
# N: B is Decimal: first=parse returns Decimal (wrong/type_checking_types.py:15)
# N: B is Fraction: second=show takes number: Fraction (wrong/type_checking_types.py:20)

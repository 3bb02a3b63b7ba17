"""HOWs without type variables: only routines of one shape fit."""
from typing import assert_type

from how_codegen import define
from how_codegen.types import Routine
from nlp.hows import twice
from nlp.tasks import clean, double, length, spell
from nlp.types import Corpus, TorchModel, TorchParams


@define.how
def measured(clean: Routine[[Corpus], Corpus], size: Routine[[str], int]) -> Routine[[Corpus], int]:
    """Concrete slots, one of them named as a task of the module."""

    async def workflow(corpus: Corpus) -> int:
        cleaned = await clean(corpus)
        return sum([await size(line) for line in cleaned.lines])

    return workflow


@define.how
def without_slots() -> Routine[[int], int]:
    async def workflow(number: int) -> int:
        return number

    return workflow


@define.how
def only_constants(times: int, /, text: str = "", *, upper: bool = False) -> Routine[[], str]:
    async def workflow() -> str:
        return (text.upper() if upper else text) * times

    return workflow


@define.task
async def any_size(text: object) -> bool:
    return True


one = measured(clean, length)
two = measured(clean, size=any_size)
three = twice(without_slots())
four = only_constants(3, "a", upper=True)
five = measured(size=length, clean=clean)


async def use() -> None:
    assert_type(await one(Corpus()), int)
    assert_type(await two(Corpus()), int)
    assert_type(await three(1), int)
    assert_type(await four(), str)
    assert_type(await five(Corpus()), int)
    assert_type(await double(1), int)
    assert_type(await spell(1), str)

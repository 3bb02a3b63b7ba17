from typing import Optional, TypeVar, assert_type

from how_codegen import define
from how_codegen.types import Data, Routine
from nlp.tasks import clean, length
from nlp.types import Corpus

T = TypeVar("T")


@define.how
def maybe(
    main: Routine[[Data], T], prepare: Optional[Routine[[Data], Data]] = None
) -> Routine[[Data], T]:
    async def workflow(data: Data) -> T:
        if prepare is not None:
            data = await prepare(data)
        return await main(data)

    return workflow


@define.how
def maybe_new(main: Routine[[Data], T], prepare: Routine[[Data], Data] | None) -> Routine[[Data], T]:
    async def workflow(data: Data) -> T:
        return await main(await prepare[data] if prepare else data)

    return workflow


@define.task
async def count(data: Corpus) -> int:
    return len(data.lines)


without = maybe(count)
with_none = maybe(count, None)
with_one = maybe(count, clean)
named = maybe(prepare=clean, main=count)
new_none = maybe_new(length, None)
new_one = maybe_new(count, clean)


async def use() -> None:
    assert_type(await without(Corpus()), int)
    assert_type(await with_none(Corpus()), int)
    assert_type(await with_one(Corpus()), int)
    assert_type(await named(Corpus()), int)
    assert_type(await new_none("a"), int)
    assert_type(await new_one(Corpus()), int)

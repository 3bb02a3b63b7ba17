"""What is done with an awaited result, in one expression."""
from typing import TypedDict, assert_type

from how_codegen import define
from nlp.hows import build_transformer, compose, each, twice
from nlp.tasks import clean, double, length, pick_torch, spell, train_torch
from nlp.types import Corpus, TorchParams


class Row(TypedDict):
    name: str
    sizes: list[int]


@define.task
async def row(text: str) -> Row:
    return {"name": text, "sizes": [1]}


rows = each(row)
translator = build_transformer(clean, train_torch, pick_torch)


async def use() -> None:
    assert_type((await rows(["a"]))[0]["sizes"][0] + 1, int)
    assert_type((await compose(length, spell)("a")).upper(), str)
    assert_type({one["name"]: one for one in await rows(["a"])}, dict[str, Row])
    for number, name in zip(await each(length)(["a"]), await each(spell)([1])):
        assert_type((number, name), tuple[int, str])
    first, *others = await rows(["a"])
    assert_type(others, list[Row])
    assert_type(await twice(double)(await compose(length, double)("a")), int)
    assert_type(f"{await spell(1)!r:>5}", str)
    match await rows(["a"]):
        case [{"name": name}]:
            assert_type(name, str)
    print(sorted(await each(length)(["a", "b"]), reverse=True), first)
    model = await translator(Corpus(), [TorchParams()]) if others else None
    assert model is None or model.translate("a")

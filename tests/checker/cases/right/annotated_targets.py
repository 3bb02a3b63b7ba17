from typing import Final

from how_codegen.types import Routine
from nlp.hows import build_transformer, compose, twice
from nlp.tasks import clean, double, length, pick_torch, spell, train_torch
from nlp.types import Corpus, Model, TorchModel, TorchParams

exact: Routine[[Corpus, list[TorchParams]], TorchModel] = build_transformer(
    clean, train_torch, pick_torch
)
wider: Routine[[Corpus, list[TorchParams]], Model] = build_transformer(
    clean, train_torch, pick_torch
)
final: Final = twice(double)
registry: dict[str, Routine[[int], int]] = {"double": double, "quadruple": twice(double)}
steps: list[Routine[[int], int]] = [double, twice(double)]
one: Routine[[int], int]
two: Routine[[str], str]
one, two = twice(double), compose(length, spell)


def make() -> Routine[[Corpus, list[TorchParams]], TorchModel]:
    return build_transformer(clean, train_torch, pick_torch)


def choose(*, quick: bool) -> Routine[[int], int]:
    return double if quick else twice(double)

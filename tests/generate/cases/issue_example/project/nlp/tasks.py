from dataclasses import dataclass

from how_codegen import define


@dataclass(frozen=True)
class Corpus:
    lines: tuple[str, ...]


@dataclass(frozen=True)
class TorchParams:
    rate: float


@dataclass(frozen=True)
class TorchModel:
    score: float


@define.task(name="clean", version="1")
async def clean(data: Corpus) -> Corpus:
    return Corpus(tuple(line.strip() for line in data.lines))


@define.task(name="train_torch", version="1")
async def train_torch(params: TorchParams) -> TorchModel:
    return TorchModel(params.rate)


@define.task(name="pick_by_bleu", version="1")
async def pick_by_bleu(models: list[TorchModel]) -> TorchModel:
    return max(models, key=lambda model: model.score)

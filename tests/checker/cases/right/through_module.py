from typing import assert_type

import nlp.hows
import nlp.tasks
from nlp import hows as templates
from nlp import tasks
from nlp.types import Corpus, TorchModel

through_package = nlp.hows.build_transformer(
    nlp.tasks.clean, nlp.tasks.train_torch, nlp.tasks.pick_torch
)
through_alias = templates.build_transformer(tasks.clean, tasks.train_torch, tasks.pick_torch)


async def use() -> None:
    assert_type(await through_package(Corpus(), []), TorchModel)
    assert_type(await through_alias(Corpus(), []), TorchModel)

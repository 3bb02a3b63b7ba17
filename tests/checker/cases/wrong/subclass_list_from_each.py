from nlp.hows import compose, each
from nlp.tasks import train_torch
from nlp.types import Model

from how_codegen import define


@define.task
async def best(models: list[Model]) -> Model:
    return models[0]


made = compose(each(train_torch), best)  # E:35: "best" does not fit slot "second" of HOW "compose": B would be both list[TorchModel] and list[Model]  [how-typevar]
# N: B is list[TorchModel]: first=each(...) returns list[TorchModel] (wrong/subclass_list_from_each.py:13)
# N: B is list[Model]: second=best takes models: list[Model] (wrong/subclass_list_from_each.py:9)
# N: routines that fit: pick_torch (nlp/tasks.py:37), first (nlp/tasks.py:52), last (nlp/tasks.py:57)

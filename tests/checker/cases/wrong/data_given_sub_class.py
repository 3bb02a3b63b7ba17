from nlp.hows import twice
from nlp.types import Model, TorchModel

from how_codegen import define


@define.task
async def refine(model: TorchModel) -> Model:
    return model


made = twice(refine)  # E:14: "refine" does not fit slot "step" of HOW "twice": A would be both TorchModel and Model  [how-typevar]
# N: A is Model: step=refine returns Model (wrong/data_given_sub_class.py:8)
# N: A is TorchModel: step=refine takes model: TorchModel (wrong/data_given_sub_class.py:8)

from nlp.types import Model, TorchModel

from how_codegen import define
from how_codegen.types import Routine


@define.how
def export(load: Routine[[str], TorchModel]) -> Routine[[str], list[float]]:
    async def workflow(path: str) -> list[float]:
        return (await load(path)).weights

    return workflow


@define.task
async def load_any(path: str) -> Model:
    return Model()


made = export(load_any)  # E:15: "load_any" does not fit slot "load" of HOW "export": it returns Model, and the slot asks for TorchModel (wrong/concrete_result_is_supertype.py:16)  [how-arg]
# N: the slot is Routine[[str], TorchModel]

from how_codegen import define
from how_codegen.types import Routine


@define.how
def export(load: Routine[[str], int]) -> Routine[[str], int]:
    async def workflow(path: str) -> int:
        return await load(path)

    return workflow


@define.task
async def forget(path: str) -> None:
    print(path)


made = export(forget)  # E:15: "forget" does not fit slot "load" of HOW "export": it returns None, and the slot asks for int (wrong/concrete_result_coroutine_of_none.py:14)  [how-arg]
# N: the slot is Routine[[str], int]

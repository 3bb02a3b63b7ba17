import how_codegen.types as ht
import lab.variables
from how_codegen import define, types


@define.how
def one(
    task: types.Routine[[ht.Data], lab.variables.X],
) -> types.Routine[[types.Data], lab.variables.X]:
    async def run(value: ht.Data) -> lab.variables.X:
        got: "lab.variables.X" = await task(value)
        return got

    return run

from how_codegen import define, types


@define.how
def same(step: types.Routine[[int, int]]) -> types.Routine[[int], int]:  # E:16: "types.Routine[[int, int]]" has no result type: did you mean "types.Routine[[int], int]"?  [how-routine]
    async def workflow(value: int) -> int:
        return await step(value)

    return workflow

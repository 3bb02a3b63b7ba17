from how_codegen import define


class Model:
    def __init__(self, score: int) -> None:
        self.score = score


@define.task
async def inc(value: int) -> int:
    return value + 1

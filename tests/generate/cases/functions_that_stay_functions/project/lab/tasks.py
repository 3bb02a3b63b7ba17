from how_codegen import define


@define.task
async def numbers(n: int) -> list[int]:
    return [n, 1, n * 2]


def negative(n: int) -> int:
    return -n


def text(n: int) -> str:
    return f"<{n}>"


class Scale:
    def __init__(self, factor: int) -> None:
        self.factor = factor

    def apply(self, n: int) -> int:
        return n * self.factor

    @staticmethod
    def show(n: int) -> str:
        return str(n)


twice = Scale(2)


async def later(n: int) -> int:
    return n + 1

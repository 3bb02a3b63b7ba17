from collections.abc import Callable

from how_codegen import define
from how_codegen.types import Routine


@define.how
def crowded(task: Routine[[int], int], other: Routine[[int], int]) -> Routine[[int], int]:
    inc = 5

    async def run(value: int) -> int:
        double = await task(value)
        plain = [await other(make) for make in range(double)]
        add: Callable[[int], int] = lambda LIMIT: LIMIT + inc
        if (label := double) > 3:
            pass
        match plain:
            case [fail, *plain_label]:
                print(fail, plain_label)
        match {"a": 1}:
            case {"a": NAMES, **Mode}:
                print(NAMES, Mode)
        try:
            raise ValueError
        except ValueError as Model:
            print(Model)

        def define() -> int:
            return 4

        return add(label) + define() + sum(plain)

    return run


@define.how
def shadowed(task: Routine[[int], int], hole0x: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        def inner(task: int) -> int:
            return task + 1

        class Local:
            task = 3

        listed = [task for task in range(3)]
        called = (lambda task: task)(3)
        table = {"task": 1}
        found = inner(2) + sum(listed) + called + table["task"] + Local().task
        return found + await task(value) + await hole0x(1)

    return run

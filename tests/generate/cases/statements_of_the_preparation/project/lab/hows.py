import contextlib

from how_codegen import define
from how_codegen.types import Routine


@define.how
def busy(task: Routine[[int], int], n: int = 3) -> Routine[[int], int]:
    total = 0
    for i in range(n):
        total += i
    try:
        raise ValueError(n)
    except ValueError as error:
        text = str(error)
    with contextlib.suppress(KeyError) as context:
        size = (walrus := 4) + 1
    if n > 2:
        big = True
    else:
        big = False
    a, (b, *c) = 1, (2, 3, 4)
    d = e = [x for x in range(n)]
    assert context is None, "nothing"

    async def run(value: int) -> int:
        numbers = total + len(text) + size + walrus + big + a + b + len(c) + len(d) + len(e) + i
        return await task(value) + numbers

    return run

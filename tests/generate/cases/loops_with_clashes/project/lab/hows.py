from how_codegen import define
from how_codegen.types import Routine


@define.how
def nested(*stages: Routine[[int], int], groups: tuple[tuple[str, Routine[[int], int]], ...] = ()) -> Routine[[int], int]:
    async def run(value: int) -> int:
        for number, stage in enumerate(stages):
            for name, routine in groups:
                value += await routine(number) + len(name)
            value = await stage(value)
        total = 0
        for stage in stages:
            if await stage(value) > 10:
                total += 1
                continue
            elif total > 3:
                return total
            with open("/dev/null") as file:
                total += len(file.read())
        several = [[await stage(x) for x in range(2)] for stage in stages]
        called = [(lambda stage: stage)(stage) for stage in stages]
        keyed = {f"{n}": await s(n) for n, s in enumerate(stages, 1)}
        return value + total + sum(map(sum, several)) + len(called) + len(keyed)

    return run


@define.how
def jumps(*stages: Routine[[int], int]) -> Routine[[int], int]:
    async def run(value: int) -> int:
        for stage in stages:
            if value > 5:
                value -= 1
            else:
                continue
        for stage in stages:
            if value > 100:
                break
            value = await stage(value)
        else:
            value += 1000
        for stage in stages:
            value = await stage(value); value += 1  # one line
        first, *others = stages
        for other in others:
            value += await other(value)
        for stage in stages: value += await stage(1)
        return await first(value)

    return run

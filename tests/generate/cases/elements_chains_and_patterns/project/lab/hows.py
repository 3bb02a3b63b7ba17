from how_codegen import define
from how_codegen.types import Routine
from lab.modes import Kind, Level

LIMITS = (3, 10)


@define.how
def matched(
    step: Routine[[int], int], what: int | str | bool | None | Level | tuple[int, ...]
) -> Routine[[int], str]:
    async def workflow(x: int) -> str:
        match what:
            case Level.LOW | Level.MID:
                kind = "low"
            case True:
                kind = "true"
            case 1 | 2 | 3:
                kind = "small"
            case int() as number if number > 100:
                kind = f"big {number}"
            case int(number):
                kind = f"int {number}"
            case str() as text:
                kind = f"str {text}"
            # Nothing was passed.
            case None:
                kind = "none"
            case (first, *rest):
                kind = f"{first} and {len(rest)}"
            case {"kind": found}:
                kind = f"{found}"
            case _:
                kind = "?"
        return f"{kind} {await step(x)}"

    return workflow


@define.how
def guarded(step: Routine[[int], int], kind: str, low: int, quick: bool = False) -> Routine[[int], int]:
    async def workflow(x: int) -> int:
        # How much there is.
        match kind:
            case "none":
                return 0
            # Only where it pays.
            case "some" if x > low:
                x = await step(x)
            case "some" if quick:
                x += 5
            case "some" | "all" if x < -low:
                x = -x
            case _:
                # All of it.
                x = await step(await step(x))
        return x

    return workflow


@define.how
def chained(
    step: Routine[[int], int],
    low: int = 0,
    high: int = 10,
    kind: Kind = Kind.A,
    limits: tuple[int, int] = LIMITS,
) -> Routine[[int], int]:
    async def workflow(x: int) -> int:
        if low <= x < high:
            x += 1
        if low < high <= 100:
            x += 2
        if 0 < low < x:
            x += 4
        if x < low < high and not x > low > 3:
            x += 8
        if (
            kind  # as it is written
            in ["a", "c"]
        ):
            x += 128
        if kind in ["a", "c"] or kind in {Kind.B} and x:
            x += 16
        if limits[0] > 3:
            x += 32
        if limits[-1] <= 10 and x > limits[1]:
            x += 64
        return await step(x)

    return workflow


@define.how
def counted(*steps: Routine[[int], int], name: str | int = "some") -> Routine[[int], int]:
    async def workflow(x: int) -> int:
        if len(steps) > 1 and isinstance(name, str):
            print(f"{len(steps)} steps of {name}")
        elif isinstance(name, (int, float)):
            print("a number", name + 1)
        for step in steps:
            x = await step(x)
        return x

    return workflow

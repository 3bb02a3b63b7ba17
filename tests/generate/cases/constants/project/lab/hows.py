from how_codegen import define
from how_codegen.types import Routine
from lab.tasks import LIMIT, NAMES, Mode

DEFAULT = 9


@define.how
def constants(
    task: Routine[[int], int],
    n: int,
    x: float = 1.5,
    flag: bool = False,
    mode: Mode = Mode.FAST,
    names: tuple[str, ...] = NAMES,
    data: bytes = b"q'\x00",
    limit: int = LIMIT,
    step: int = DEFAULT,
    maybe: int | None = None,
) -> Routine[[int], str]:
    async def run(value: int = n, more: int = step) -> str:
        if flag:
            value += 1
        got = await task(value * n - n**2)
        return f"{got} {-n} {x / 2} {n!r} {mode} {names} {data!r} {limit} {step + more} {maybe}"

    return run


@define.how
def words(
    task: Routine[[int], int],
    word: str,
    other: str = 'it"s',
    bits: tuple[object, ...] = (1,),
) -> Routine[[int], str]:
    async def run(value: int) -> str:
        got = await task(value)
        a = f"{word} {word!r} {word:>10} {got}"
        b = f'{other}{other!r}{bits}'
        c = f"{len(word)}" f"{bits[0]}" "x" + word + other
        d = f"""{word}
        {other}"""
        e = rf"\{word}"
        return a + b + c + d + e + f"{value:{len(bits)}}"

    return run

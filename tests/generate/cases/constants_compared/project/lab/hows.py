"""HOWs that compare, format and take apart what is passed."""

from how_codegen import define
from how_codegen.types import Routine
@define.how
def fmt(step: Routine[[int], int], text: str = "{a}", *, size: int = 3, on: bool = True, rate: float = .5) -> Routine[[int], int]:
    async def workflow(value: int) -> int:
        extra = len(text % ()) if "%" in text else len(text.format(a=value))
        if size == 3 and on == True and text != "x" and rate is not None:
            extra += 1
        while size > 5:
            extra += 2
            break
        assert size, "size"
        names = [text, *text] + [f"{text!r}{size:>{size}}"]
        return await step(value) + extra + len(names) + (size if on else -size) ** 2 + size.real
    return workflow
@define.how
def slices(step: Routine[[int], int], where: tuple[int, int] = (0, 1), *, sep: str = ",") -> Routine[[int], int]:
    first, second = where
    lookup = {sep: where, "b": (second, first)}
    async def workflow(value: int) -> int:
        low, high = where
        word = sep.join(str(n) for n in range(value))[where[0]:where[1]]
        match sep:
            case ",":
                low += 1
            case _ if high:
                low += 2
        return await step(value) + low + high + len(word) + lookup[sep][0]
    return workflow
